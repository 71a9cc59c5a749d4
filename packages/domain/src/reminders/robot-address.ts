import type { RobotKind } from "./robot-kind.ts";

export interface RobotAddress {
  readonly kind: RobotKind;
  readonly url: string;
  /** For people: the token but for its last four characters left out. */
  readonly shown: string;
}

/**
 * The webhook addresses that the three platforms give out, and nothing else: https, the official host, no port, no
 * other parameter. Sources: 企业微信开发者中心《消息推送配置说明》; 钉钉开放平台《自定义机器人接入》; 飞书开放平台《自定义机器人使用指南》.
 */
const forms: Readonly<Record<RobotKind, RegExp>> = {
  wecom: /^(https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=)([\w-]{16,128})$/,
  dingtalk: /^(https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=)([\w-]{16,128})$/,
  feishu: /^(https:\/\/open\.feishu\.cn\/open-apis\/bot\/v2\/hook\/)([\w-]{16,128})$/,
};

/** Which platform's robot an address names; `null`: none that is known. */
export function readRobotAddress(text: string): RobotAddress | null {
  const url = text.trim();
  for (const kind of ["wecom", "dingtalk", "feishu"] as const) {
    const [, place, token] = forms[kind].exec(url) ?? [];
    if (place !== undefined && token !== undefined)
      return { kind, url, shown: `${place}…${token.slice(-4)}` };
  }
  return null;
}

/** 钉钉 and 飞书 sign by a secret of the robot; at 企业微信 the key in the address is all there is. */
export const signsWithSecret = (kind: RobotKind): boolean => kind !== "wecom";
