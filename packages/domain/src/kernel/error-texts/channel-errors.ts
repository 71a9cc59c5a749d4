import type { Text } from "../text.ts";

/** Robots of chat groups, and messages in browsers. */
export const channelErrors = {
  "robot.url-unknown": {
    zh: "“Webhook 地址”不是可用的群机器人地址。仅支持企业微信（https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…）、钉钉（https://oapi.dingtalk.com/robot/send?access_token=…）、飞书（https://open.feishu.cn/open-apis/bot/v2/hook/…）。请在群机器人设置中重新复制完整地址。",
    en: "The webhook address is not one of a group robot. It must be one of WeCom (https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…), DingTalk (https://oapi.dingtalk.com/robot/send?access_token=…) or Feishu (https://open.feishu.cn/open-apis/bot/v2/hook/…). Copy the whole address again from the robot’s settings.",
  },
  "robot.secret-required": {
    zh: "“加签密钥”未填写。钉钉、飞书机器人须开启加签（签名校验）：请在群机器人的安全设置中启用后，将密钥填入此处。",
    en: "The signing secret is empty. Robots of DingTalk and Feishu must sign what they are sent: turn signing on in the robot’s security settings and enter its secret here.",
  },
  "robot.secret-pointless": {
    zh: "“加签密钥”应留空。企业微信群机器人不支持加签，地址中的 key 即为凭据，请妥善保管地址。",
    en: "The signing secret must be left empty. Group robots of WeCom do not sign; the key in the address is what proves the sender, so keep the address to yourself.",
  },
  "robot.name-required": {
    zh: "“群名称”应为1至100个字。请填写便于辨认的群名称后重新保存。",
    en: "The name of the group must have 1 to 100 characters. Enter one by which the group is known and save again.",
  },
  "robot.unit-invalid": {
    zh: "“所属单位”须为质量管理部门或学院。请重新选择后保存。",
    en: "The unit must be the quality office or a college. Choose again and save.",
  },
  "robot.already-there": {
    zh: "该群机器人已接入本校。同一机器人只能接入一次，请在列表中查看；如需改换单位或密钥，请先停用原记录。",
    en: "This robot is connected already. A robot can be connected once: look for it in the list, and disable it first to change its unit or secret.",
  },
  "robot.not-found": {
    zh: "找不到该群机器人，或其已停用。请刷新页面后重试。",
    en: "There is no such robot, or it has been disabled. Reload the page and try again.",
  },
  "robot.reason-required": {
    zh: "“原因”未填写。停用群机器人会留痕，请写明原因后重试。",
    en: "The reason is empty. Disabling a robot is recorded: state a reason and try again.",
  },
  "robot.rehearsal": {
    zh: "本校正在演练（全部邮件改投），演练期间不向群里发送消息。请结束演练后再测试。",
    en: "This school is rehearsing (all mail is redirected), and nothing goes to groups meanwhile. End the rehearsal and test again.",
  },
  "push.subscription-invalid": {
    zh: "浏览器给出的推送地址不可用：应为 https 地址，并附 p256dh（P-256 曲线上的点）、auth（16 字节）两个密钥。请更换浏览器，或关闭后重新开启浏览器通知。",
    en: "The address that the browser gave cannot be used: it must be of https and come with two keys, p256dh (a point on the curve P-256) and auth (16 bytes). Use another browser, or switch notifications off and on again.",
  },
  "push.too-many": {
    zh: "您已在{limit}个浏览器中开启通知，达到上限。请先在不再使用的浏览器中关闭。",
    en: "Notifications are on in {limit} browsers of yours, which is the most. Switch them off first where you do not need them.",
  },
  "push.key-unreadable": {
    zh: "服务器的推送密钥无法读取：保存时使用的 SECRET_KEY 已不在配置中。请联系系统管理员，将原密钥加入 OLD_SECRET_KEYS 后重试。",
    en: "The server’s push key cannot be read: the SECRET_KEY under which it was kept is no longer configured. Ask the system administrator to add it to OLD_SECRET_KEYS and try again.",
  },
} as const satisfies Record<string, Text>;
