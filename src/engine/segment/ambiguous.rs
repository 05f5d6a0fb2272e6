//! Stretches of Chinese that people cut in two ways, as editors know them: where one stands in a post, a second cut is
//! shown although the numbers favour the first. A stretch that is a word is one word or two (将来, 学生会).
//!
//! Written for Yizhu. Kept in the order of the characters, which the search relies on.

/// The stretches, in simplified characters.
pub const AMBIGUOUS: &[&str] = &[
    "一下班",
    "一下车",
    "一下雨",
    "上一个",
    "上海口",
    "上海水",
    "上面条",
    "不会计",
    "不和",
    "不对头",
    "不要面子",
    "不过节",
    "与其",
    "个人",
    "中国人才",
    "中学生活",
    "中学生物",
    "中将",
    "事情人",
    "交车站",
    "人才",
    "人才能",
    "从中国",
    "从中学",
    "从头发",
    "从小学",
    "以前门",
    "以后悔",
    "会上",
    "会计划",
    "会话题",
    "使用户",
    "再说",
    "出口气",
    "出现在",
    "十分钟情",
    "博士后悔",
    "可以为",
    "同学会",
    "同学会议",
    "和声",
    "和尚未",
    "和平等",
    "和服",
    "和气",
    "国家庭",
    "在家具",
    "在读",
    "地方才",
    "地面积",
    "大学生活",
    "大学生物",
    "大学问",
    "天上学",
    "天下雨",
    "天后",
    "天真",
    "太平淡",
    "好评价",
    "学习惯",
    "学生会",
    "学科技",
    "家长会",
    "家长大",
    "对头",
    "对手",
    "将来",
    "工作品",
    "市长春",
    "市长江",
    "应用于",
    "开心里",
    "当下雨",
    "当地方",
    "得了",
    "想象征",
    "想起来",
    "成分子",
    "手机会",
    "才能",
    "把手",
    "把手机",
    "提供应",
    "提问题",
    "新生活",
    "日本人才",
    "早上学",
    "早上床",
    "早上班",
    "早上网",
    "早上课",
    "早上车",
    "明白天",
    "晚上学",
    "晚上床",
    "晚上班",
    "晚上网",
    "晚上课",
    "晚上车",
    "最后悔",
    "月饼",
    "有关系",
    "有意见",
    "没有效",
    "照相机会",
    "爱好看",
    "班长大",
    "球拍卖",
    "电视机关",
    "电话题",
    "白天鹅",
    "的士",
    "的士兵",
    "的确切",
    "的确实",
    "真正在",
    "着手",
    "研究生命",
    "等等",
    "组成分",
    "美国会",
    "老人家",
    "老师傅",
    "老板凳",
    "能干",
    "说话题",
    "路上学",
    "路上班",
    "路上车",
    "路上面",
    "都会",
    "里面条",
    "长春药",
    "难过去",
    "音乐会",
    "飞机会",
    "马上学",
    "马上床",
    "马上班",
    "马上课",
    "马上车",
    "马上面",
];

/// Tells the lengths of the stretches that some simplified characters begin with.
pub fn ambiguous(chars: &[char], found: &mut dyn FnMut(usize)) {
    let first = chars.first().copied();
    let from = AMBIGUOUS.partition_point(|stretch| stretch.chars().next() < first);
    for stretch in AMBIGUOUS.get(from..).unwrap_or_default() {
        if stretch.chars().next() != first {
            return;
        }
        let length = stretch.chars().count();
        if chars.get(..length).is_some_and(|chars| stretch.chars().eq(chars.iter().copied())) {
            found(length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_stand_in_order() {
        assert!(AMBIGUOUS.is_sorted());
    }

    #[test]
    fn stretches_are_found_by_how_characters_begin() {
        let found = |text: &str| {
            let mut lengths = Vec::new();
            ambiguous(&text.chars().collect::<Vec<_>>(), &mut |length| lengths.push(length));
            lengths
        };
        assert_eq!(found("和尚未结婚"), [3]);
        assert!(found("和尚").is_empty());
        assert!(found("").is_empty());
    }
}
