import type { RobotKind } from "./robot-kind.ts";

/** So many messages of one robot within any stretch of so many seconds. */
export interface RobotLimit {
  readonly messages: number;
  readonly seconds: number;
}

/**
 * What each platform takes of one robot. 企业微信开发者中心《消息推送配置说明》, 消息发送频率限制: 20 a minute. 钉钉开放平台《自定义机器人接入》: 20 a
 * minute, and none for ten minutes after. 飞书开放平台《自定义机器人使用指南》, 注意事项: 100 a minute and 5 a second.
 */
export const robotLimits: Readonly<Record<RobotKind, readonly RobotLimit[]>> = {
  wecom: [{ messages: 20, seconds: 60 }],
  dingtalk: [{ messages: 20, seconds: 60 }],
  feishu: [
    { messages: 100, seconds: 60 },
    { messages: 5, seconds: 1 },
  ],
};
