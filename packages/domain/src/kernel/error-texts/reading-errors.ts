import type { Text } from "../text.ts";

/** Of reading rooms, from the school's side and the reader's. */
export const readingErrors = {
  "room.not-found": {
    zh: "没有找到该查阅链接，或不在您的权限范围内。",
    en: "No such reading room within your scope.",
  },
  "room.invalid": {
    zh: "{field}不合规；应为：{expected}。请修改后重试。",
    en: "{field} is not allowed as it is; expected: {expected}. Change it and try again.",
  },
  "room.revoked": {
    zh: "该查阅链接已撤销。请刷新页面查看。",
    en: "This reading room has been revoked. Reload the page to see.",
  },
  "room.filed-warning": {
    zh: "该查阅链接已随材料报送认证机构，撤销后认证专家将无法查阅。请确认后再撤销，并写明原因。",
    en: "This link was filed with the agency; once it is revoked, its experts can read nothing. Confirm that you mean it, and give the reason.",
  },
  "reading.refused": {
    zh: "链接或密码不正确，或查阅期限已过。请核对密码；仍不能打开的，请联系提供链接的学校。",
    en: "The link or the password is wrong, or the time for reading is over. Check the password; if that does not help, ask the school that gave you the link.",
  },
  "reading.wait": {
    zh: "尝试次数过多，请在 {seconds} 秒后再试，或联系提供链接的学校。",
    en: "Too many tries. Try again in {seconds} seconds, or ask the school that gave you the link.",
  },
  "reading.session-required": {
    zh: "查阅已结束或尚未输入密码。请重新输入密码。",
    en: "Reading has ended, or the password was not given yet. Enter the password again.",
  },
  "reading.file-not-found": {
    zh: "本次报备中没有该文件。",
    en: "This filing holds no such file.",
  },
  "reading.no-preview": {
    zh: "该类型的文件不能在线预览，请下载后查看。",
    en: "Files of this kind cannot be shown here. Download it instead.",
  },
  "reading.preview-failed": {
    zh: "该文件较大、已损坏或结构特殊，不能在线预览。请下载后查看。",
    en: "This file is too large, damaged or unusual to be shown here. Download it instead.",
  },
  "reading.preview-busy": {
    zh: "正在预览的文件较多，请稍后再打开本文件，或下载后查看。",
    en: "Many files are being prepared for reading. Open this one again in a moment, or download it.",
  },
  "reading.no-package": {
    zh: "编号打包文件尚未生成，请逐个下载，或请学校生成后再试。",
    en: "The numbered package has not been built yet. Download single files, or ask the school to build it.",
  },
  "reading.link-not-found": {
    zh: "本次报备中没有该链接。请刷新页面查看。",
    en: "This filing holds no such link. Reload the page to see.",
  },
  "reading.link-changed": {
    zh: "该链接在提交后已变更，原地址的密码不再保存。请通过“请补充”向学院索取。",
    en: "The link was changed after it was handed in, and the password of the old address is not kept. Ask the college for it below.",
  },
  "reading.no-such-place": {
    zh: "本次报备的清单中没有这个位置，请求未提交。请刷新页面后重新选择。",
    en: "The checklist of this filing has no such place, so nothing was asked. Reload the page and choose again.",
  },
  "reading.answer-file": {
    zh: "报备中没有文件“{path}”，答复未保存。请先上传该文件，或从列表中重新选择。",
    en: "The filing has no file “{path}”, so the answer was not saved. Upload it first, or choose again from the list.",
  },
  "reading.too-many-requests": {
    zh: "待学校答复的补充请求已达 {limit} 条。请等待答复后再提出。",
    en: "{limit} requests wait for the school's answer already. Wait for it before you ask for more.",
  },
  "reading.request-not-found": {
    zh: "没有找到该补充请求，或不在您的权限范围内。",
    en: "No such request within your scope.",
  },
  "reading.request-answered": {
    zh: "该请求已答复。请刷新页面查看。",
    en: "This request has been answered. Reload the page to see.",
  },
} as const satisfies Record<string, Text>;
