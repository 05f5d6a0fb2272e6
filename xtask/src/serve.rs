//! Serves a build on 127.0.0.1 as a good static host would: types, compressed copies, and how long a file may be kept.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::compress::Effort;
use crate::dist;
use crate::paths;

/// Where to look for a free port when none is given.
const FIRST_PORT: u16 = 8787;
const PORTS_TRIED: u16 = 100;

/// `cargo xtask serve`.
pub fn build_and_serve(port: Option<u16>) -> Result<()> {
    let folder = paths::target().join("dist");
    dist::build_with(&folder, Effort::Quick)?;
    serve(&folder, port)
}

/// Serves a folder until it is stopped; the first line on standard output is the address.
pub fn serve(folder: &Path, port: Option<u16>) -> Result<()> {
    ensure!(folder.join("index.html").is_file(), "{} holds no build: there is no index.html", folder.display());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = listen(port).await?;
        println!("http://{}/", listener.local_addr()?);
        let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
        let router = Router::new().fallback_service(files).layer(middleware::from_fn(headers));
        axum::serve(listener, router).await.context("the server stopped")
    })
}

async fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    match port {
        Some(port) => bind(port).await.with_context(|| format!("port {port} cannot be used")),
        None => {
            for port in FIRST_PORT..FIRST_PORT + PORTS_TRIED {
                if let Ok(listener) = bind(port).await {
                    return Ok(listener);
                }
            }
            bind(0).await.context("no port is free")
        }
    }
}

async fn headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status().as_u16() == 304;
    let headers = response.headers_mut();
    let keep = if found && is_hashed(&path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Pages of other origins may embed the element; everything here is public.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let (true, Some(kind)) = (found, media_type(&path)) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    response
}

/// Types that a table made for the old web gets wrong or leaves without a character set.
fn media_type(path: &str) -> Option<&'static str> {
    if path.ends_with('/') {
        return Some("text/html; charset=utf-8");
    }
    Some(match path.rsplit_once('.')?.1 {
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "yzl" => "application/octet-stream",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        _ => return None,
    })
}

/// Twelve hexadecimal digits after the last hyphen: `page-0123456789ab.js`, or a snippet's folder.
fn is_hashed(path: &str) -> bool {
    path.split('/').any(|part| {
        let stem = part.split_once('.').map_or(part, |(stem, _)| stem);
        let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
        hash.len() == 12 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        assert!(is_hashed("/sub/page-0123456789ab.js"));
        assert!(is_hashed("/snippets-0123456789ab/yew/inline0.js"));
        assert!(!is_hashed("/index.html") && !is_hashed("/sw.js") && !is_hashed("/yi-zhu.js") && !is_hashed("/"));
    }
}
