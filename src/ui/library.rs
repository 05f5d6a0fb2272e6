//! Saved posts.

use yew::prelude::*;

use crate::app::Action;
use crate::app::Screen;
use crate::app::Shared;
use crate::app::store::Library;
use crate::app::strings::Strings;
use crate::browser;
use crate::engine::note::Post;
use crate::ui::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub struct LibraryProps {
    pub library: Shared<Library>,
    pub strings: &'static Strings,
    pub dispatch: Dispatch,
}

#[component]
pub fn LibraryView(props: &LibraryProps) -> Html {
    let LibraryProps { library, strings, dispatch } = props;
    let mut posts: Vec<&Post> = Vec::new();
    for post in library.posts.iter().filter(|post| post.deleted.is_none()) {
        posts.insert(posts.partition_point(|other| other.touched >= post.touched), post);
    }
    html! {
        <section class="library" data-yz="library" aria-labelledby="library-title">
            <h2 id="library-title">{ strings.library_title }</h2>
            if posts.is_empty() {
                <div class="empty">
                    <h3>{ strings.library_empty_title }</h3>
                    <p>{ strings.library_empty }</p>
                    <button type="button" class="primary" onclick={dispatch.reform(|_| Action::Show(Screen::Read))}>{ strings.library_start }</button>
                </div>
            } else {
                <ul>{ for posts.into_iter().map(|post| row(post, props)) }</ul>
            }
        </section>
    }
}

fn row(post: &Post, props: &LibraryProps) -> Html {
    let LibraryProps { library, strings, dispatch } = props;
    let notes = library.notes_on(&post.id).count();
    let (open, delete) = (post.id.clone(), post.id.clone());
    let title = post.title();
    html! {
        <li class="library-row" data-yz="library-post" key={post.id.0.clone()}>
            <button type="button" class="library-open" onclick={dispatch.reform(move |_| Action::OpenPost(open.clone()))}>
                <span class="library-post-title">{ title.clone() }</span>
                <span class="facts">{ browser::day(post.touched) }{ " · " }{ (strings.note_count)(notes) }</span>
            </button>
            <button
                type="button"
                class="quiet"
                aria-label={format!("{} {title}", strings.delete)}
                onclick={dispatch.reform(move |_| Action::DeletePost(delete.clone()))}
            >{ strings.delete }</button>
        </li>
    }
}
