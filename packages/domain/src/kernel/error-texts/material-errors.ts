import type { Text } from "../text.ts";

/** Of how material comes in: uploads, archives, links and their hosts. */
export const materialErrors = {
  "upload.not-found": {
    zh: "没有找到这次上传，可能已取消、已过期或已完成。请重新选择该文件上传。",
    en: "No such upload; it was called off, has expired or is complete. Choose the file again.",
  },
  "upload.over": {
    zh: "这次上传已经结束（{state}），不能再改动。请刷新页面查看。",
    en: "This upload is over ({state}) and cannot be changed. Reload the page.",
  },
  "upload.not-yours": {
    zh: "这次上传由他人发起，只有本人可以接着上传。您可以取消它，再自行上传。",
    en: "Somebody else began this upload, and only they can go on with it. You may call it off and upload yourself.",
  },
  "upload.failed-often": {
    zh: "压缩包“{path}”多次解压未成功，材料未改动。请联系系统管理员，或改为直接上传文件夹。",
    en: "The archive “{path}” could not be taken apart after many tries; nothing was changed. Ask your administrator, or upload the folder instead.",
  },
  "storage.full": {
    zh: "服务器存储空间不足，“{path}”未被接收；此前已接收的材料不受影响。请联系系统管理员清理空间后继续上传。",
    en: "The server is out of disk space, so “{path}” was not taken; what was taken before is safe. Ask your administrator to make room, then go on.",
  },
  "storage.unavailable": {
    zh: "文件存储暂时不可用，“{path}”未完成入库；已传的部分仍保留。请稍后重试。",
    en: "The file store is not available at the moment, so “{path}” was not taken over; what was sent is kept. Try again shortly.",
  },
  "archive.refused": {
    zh: "压缩包未被接收：{rule}（{entry}）。{fix}",
    en: "The archive was refused: {rule} ({entry}). {fix}",
  },
  "link.url-invalid": {
    zh: "链接“{url}”不可用：{rule}。请填写以 http:// 或 https:// 开头的完整地址，不含用户名和密码。",
    en: "“{url}” cannot be used: {rule}. Give a whole address that begins with http:// or https://, without a name and password in it.",
  },
  "link.invalid": {
    zh: "{field}不合规；应为：{expected}。请修改后重试。",
    en: "{field} is not allowed as it is; expected: {expected}. Change it and try again.",
  },
  "link.not-found": {
    zh: "没有找到该链接，可能已被移除，或不在您的权限范围内。",
    en: "No such link within your scope; it may have been removed.",
  },
  "link.no-slot": {
    zh: "清单中没有这个位置，链接未保存。请刷新页面后重新选择位置。",
    en: "The checklist has no such place, so the link was not saved. Reload the page and choose the place again.",
  },
  "link.no-password": {
    zh: "该链接没有登记密码。",
    en: "No password is registered for this link.",
  },
  "link.looked-at-since": {
    zh: "系统在此期间又检查过该链接，结果可能不同，确认未保存。请刷新页面，按最新的检查结果处理。",
    en: "The link has been looked at again in the meantime and may have come out differently, so nothing was confirmed. Reload the page and go by the newest result.",
  },
  "link.nothing-to-acknowledge": {
    zh: "该链接没有待确认的变化：只有“内容有变化”和“不再要求密码”可以人工确认；其他问题须在存放材料的平台上处理，或修改链接。",
    en: "There is nothing to confirm about this link: only a changed content or a missing password can be confirmed; anything else is mended on the platform where the material lies, or by changing the link.",
  },
  "link.password-unreadable": {
    zh: "该链接的密码无法解密：加密所用的密钥已更换且未列入 OLD_SECRET_KEYS，或数据已损坏。请重新登记密码，或请系统管理员补列旧密钥。",
    en: "The password of this link cannot be decrypted: its key was replaced and is not in OLD_SECRET_KEYS, or the value is damaged. Enter the password again, or ask the system administrator to list the old key.",
  },
  "host.invalid": {
    zh: "“{host}”不是主机名或 IP 地址。请只填主机，例如 pan.school.edu.cn，不含协议、端口和路径。",
    en: "“{host}” is not a host name or an IP address. Give the host alone, such as pan.school.example, without protocol, port or path.",
  },
  "host.never": {
    zh: "“{host}”是链路本地、组播或云平台元数据地址，不能列入。",
    en: "“{host}” is a link-local, multicast or metadata address and cannot be listed.",
  },
  "host.reason-required": {
    zh: "列入主机须写明原因（1–500 字）。请填写后重试。",
    en: "Listing a host needs a reason of 1 to 500 characters. Give one and try again.",
  },
  "host.exists": { zh: "“{host}”已在名单中。", en: "“{host}” is listed already." },
  "host.not-found": {
    zh: "没有找到该主机，可能已被移除。请刷新页面查看。",
    en: "No such host; it may have been removed. Reload the page to see.",
  },
} as const satisfies Record<string, Text>;
