//! The apps whose share texts are known: their hosts, and the parameters with which their links tell on people.

/// An app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the apps")]
pub enum Platform {
    Xiaohongshu,
    Douyin,
    Bilibili,
    Weibo,
    TikTok,
    X,
    YouTube,
    Instagram,
}

/// A host, the app that it belongs to, and whether its links are made anew for whoever shares.
const HOSTS: &[(&str, Platform, bool)] = &[
    ("xiaohongshu.com", Platform::Xiaohongshu, false),
    ("rednote.com", Platform::Xiaohongshu, false),
    ("xhslink.com", Platform::Xiaohongshu, true),
    ("xhslink.cn", Platform::Xiaohongshu, true),
    ("v.douyin.com", Platform::Douyin, true),
    ("douyin.com", Platform::Douyin, false),
    ("iesdouyin.com", Platform::Douyin, false),
    ("bilibili.com", Platform::Bilibili, false),
    ("b23.tv", Platform::Bilibili, true),
    ("weibo.com", Platform::Weibo, false),
    ("weibo.cn", Platform::Weibo, false),
    ("t.cn", Platform::Weibo, true),
    ("vm.tiktok.com", Platform::TikTok, true),
    ("vt.tiktok.com", Platform::TikTok, true),
    ("tiktok.com", Platform::TikTok, false),
    ("x.com", Platform::X, false),
    ("twitter.com", Platform::X, false),
    ("youtube.com", Platform::YouTube, false),
    ("youtu.be", Platform::YouTube, false),
    ("instagram.com", Platform::Instagram, false),
];

/// Parameters that say on any site how a link was shared; a star stands for any ending.
const EVERYWHERE: &str = " utm_* share_* spm spm_* fbclid gclid igsh igshid ";

impl Platform {
    /// Every app.
    pub const ALL: [Self; 8] = [
        Self::Xiaohongshu,
        Self::Douyin,
        Self::Bilibili,
        Self::Weibo,
        Self::TikTok,
        Self::X,
        Self::YouTube,
        Self::Instagram,
    ];

    /// What the app calls itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Xiaohongshu => "小红书",
            Self::Douyin => "抖音",
            Self::Bilibili => "哔哩哔哩",
            Self::Weibo => "微博",
            Self::TikTok => "TikTok",
            Self::X => "X",
            Self::YouTube => "YouTube",
            Self::Instagram => "Instagram",
        }
    }

    /// The app that a host belongs to, and whether its links are made for the person who shares them.
    #[must_use]
    pub fn of_host(host: &str) -> Option<(Self, bool)> {
        let host = host.to_ascii_lowercase();
        let belongs = |known: &str| host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        HOSTS.iter().find(|(known, ..)| belongs(known)).map(|&(_, platform, personal)| (platform, personal))
    }

    /// Whether a parameter of the app's links tells who shared, when, with what, and is not needed to find the post.
    #[must_use]
    pub fn is_tracking(self, parameter: &str) -> bool {
        [EVERYWHERE, self.tracking()].into_iter().flat_map(str::split_whitespace).any(|known| {
            match known.split_once('*') {
                Some((beginning, _)) => parameter.starts_with(beginning),
                None => parameter == known,
            }
        })
    }

    /// Seen in links that the apps copy. Not among them: `t` at Bilibili and YouTube (a moment of the video), `p` (a
    /// part of it), `fid`, `containerid`, `modal_id`, `img_index`.
    fn tracking(self) -> &'static str {
        match self {
            Self::Xiaohongshu => {
                "xsec_* xhsshare appuid apptime app_* author_share shareRedId ignoreEngage source exSource wechat* channelType channelTabId"
            }
            Self::Douyin => {
                "previous_page timestamp ts u_code did iid mid with_sec_did titleType schema_type region from_* enter_* sec_user_id"
            }
            Self::Bilibili => {
                "vd_source from from_* buvid is_story_h5 mid plat_id unique_k timestamp ts bbid up_id seid session_id live_from launch_id visit_id broadcast_type is_room_feed"
            }
            Self::Weibo => "from wm sudaref display retcode refer_flag luicode lfid jumpfrom wvr mod sourceType",
            Self::TikTok => {
                "_t _r _d is_from_webapp sender_device sender_web_id is_copy_url u_code timestamp tt_from user_id sec_user_id sec_uid source social_sharing checksum iid preview_pb refer referer_* web_id mid ug_*"
            }
            Self::X => "s t ref_src ref_url cxt twclid",
            Self::YouTube => "si feature pp kw",
            Self::Instagram => "ig_*",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_belongs_to_an_app_or_to_none() {
        assert_eq!(Platform::of_host("www.xiaohongshu.com"), Some((Platform::Xiaohongshu, false)));
        assert_eq!(Platform::of_host("XHSLINK.com"), Some((Platform::Xiaohongshu, true)));
        assert_eq!(Platform::of_host("v.douyin.com"), Some((Platform::Douyin, true)));
        assert_eq!(Platform::of_host("notx.com"), None);
        assert_eq!(Platform::of_host("x.com.example.org"), None);
        assert_eq!(Platform::of_host(""), None);
    }

    #[test]
    fn what_a_link_needs_is_no_tracking() {
        for (platform, parameter) in [
            (Platform::Bilibili, "p"),
            (Platform::Bilibili, "t"),
            (Platform::Bilibili, "bvid"),
            (Platform::YouTube, "t"),
            (Platform::YouTube, "v"),
            (Platform::YouTube, "list"),
            (Platform::Weibo, "fid"),
            (Platform::Weibo, "containerid"),
            (Platform::Douyin, "modal_id"),
            (Platform::Instagram, "img_index"),
            (Platform::X, "q"),
            (Platform::TikTok, "q"),
        ] {
            assert!(!platform.is_tracking(parameter), "{platform:?} {parameter}");
        }
    }
}
