import type { Text } from "../kernel/text.ts";

/**
 * What may be wrong with a link. `unchecked`: nobody has looked at it as it is now, so that nothing is known of it; `changed`: another place, title or content than when it was registered or last
 * acknowledged; `open`: no longer asks for a password; `gone`: the server says that nothing is there any more;
 * `unreachable`; `certificate`: cannot be trusted; `refused`: a private address whose host is not listed; `expired`,
 * `expires-soon`: it answers, but the last day that was registered for the share is over or near.
 */
export const linkTroubles = [
  "unchecked",
  "changed",
  "open",
  "gone",
  "unreachable",
  "certificate",
  "refused",
  "expired",
  "expires-soon",
] as const;
export type LinkTrouble = (typeof linkTroubles)[number];

export const linkTroubleNames: Record<LinkTrouble, Text> = {
  unchecked: { zh: "尚未检查过", en: "it has not been checked yet" },
  changed: { zh: "内容或地址与登记时不同", en: "it is no longer what was registered" },
  open: { zh: "打开时不再要求密码", en: "it no longer asks for a password" },
  gone: { zh: "页面已不存在", en: "nothing is there any more" },
  unreachable: { zh: "无法访问", en: "it cannot be reached" },
  certificate: { zh: "网站证书不可信", en: "its certificate cannot be trusted" },
  refused: { zh: "为内网地址，尚未登记为允许检查", en: "its private host is not listed for checking" },
  expired: { zh: "分享已过期", en: "the share has expired" },
  "expires-soon": { zh: "分享即将过期", en: "the share expires soon" },
};
