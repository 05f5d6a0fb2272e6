//! Verbs around their own object with something in between: 洗个澡, 帮了个忙, 吃了一顿饭, 睡个好觉. The whole verb explains
//! them; neither half does.

use crate::engine::segment::pattern::COST;
use crate::engine::segment::pattern::Pattern;
use crate::engine::segment::pattern::View;

/// Verbs that are taken apart, by the character that begins them.
const VERBS: &str = "洗澡 帮忙 吃饭 睡觉 见面 结婚 离婚 生气 跑步 散步 游泳 跳舞 唱歌 聊天 上班 下班 上课 下课 上学 放假 请假 请客 \
    理发 化妆 拍照 照相 出门 出差 开会 开车 开玩笑 打架 吵架 分手 发烧 生病 感冒 受伤 点头 摇头 说话 起床 毕业 考试 搬家 排队 \
    加班 逛街 做饭 刷牙 洗脸 洗手 洗头 抽烟 喝酒 打针 吃药 看病 住院 减肥 鼓掌 握手 道歉 告状 吃惊 吃亏 上当 丢脸 费心 操心 \
    担心 伤心 放心 灰心 动手 发火 发愁 发呆 叹气 做梦 打工 打折 打车 打球 打牌 充电 剪头 撒谎 骂人 骗人 赚钱 花钱 挣钱 存钱 \
    还钱 付钱 露面 碰面 交朋友 谈恋爱 打电话 发脾气 走路 爬山 过年 熬夜 恋爱 睡懒觉 回家 沾光 \
    出丑 打招呼 翻身 瞌睡 泡澡 冲凉 许愿 留言 投票 插嘴 插队 挂号 退票 退货 下单 拼单 拔牙 敷脸";

/// The characters that begin them.
const FIRST: &str = "洗帮吃睡见结离生跑散游跳唱聊上下放请理化拍照出开打吵分发感受点摇说起毕考搬排加逛做刷抽喝看住减鼓握道告丢费操担伤灰动叹充剪撒骂骗赚花挣存还付露碰交谈走爬过熬恋回沾翻瞌泡冲许留投插挂退拼拔敷";

/// What may stand between: endings of the verb, a number or a pronoun, what counts, what describes.
const ENDINGS: [&str; 6] = ["了", "过", "着", "完", "好", "不了"];
const NUMBERS: [&str; 13] = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "几", "半", "这"];
const COUNTS: [&str; 28] = [
    "个", "次", "顿", "场", "会儿", "会", "觉", "口", "回", "把", "张", "杯", "碗", "天", "年", "点", "些", "趟", "节",
    "下", "件", "遍", "支", "首", "份", "小时", "分钟", "通",
];
const DESCRIBES: [&str; 16] =
    ["大", "小", "热水", "冷水", "好", "懒", "我的", "你的", "他的", "她的", "什么", "的", "点儿", "热", "冷", "早"];

/// Reports the verbs that are taken apart from a unit on.
pub fn find(view: View, at: usize, found: &mut Vec<Pattern>) {
    let first = view.at(at);
    if first == '\0' || !FIRST.contains(first) || view.at(at + 2) == '\0' {
        return;
    }
    let mut end = at + 1;
    for texts in [ENDINGS.as_slice(), &NUMBERS, &COUNTS, &DESCRIBES] {
        let text = texts.iter().find(|text| view.reads(end, text));
        end += text.map_or(0, |text| text.chars().count());
    }
    let verbs = VERBS.split_whitespace().filter_map(|verb| Some((verb, verb.strip_prefix(first)?)));
    let object = verbs.clone().find(|(_, object)| end > at + 1 && view.reads(end, object));
    let Some((verb, object)) = object else { return };
    let close = end + object.chars().count();
    // 见了面包 is about bread.
    let wider = view.spells(close - 1..close + 1).is_some_and(|zipf| zipf > 3.0);
    // 整理好发给你 is about tidying.
    let within = at > 0 && view.spells(at - 1..at + 1).is_some_and(|zipf| zipf > 3.5);
    if !wider && !within && view.spells(at..close).is_none() {
        let parts = vec![at..at + 1, at + 1..end, end..close];
        found.push(Pattern {
            units: at..close,
            counts: false,
            formula: "{x}".to_owned(),
            words: vec![verb.to_owned()],
            parts,
            cost: COST,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_begins_with_one_of_the_first_characters() {
        let begins = |verb: &&str| verb.starts_with(|first| FIRST.contains(first));
        assert_eq!(VERBS.split_whitespace().find(|verb| !begins(verb)), None);
    }
}
