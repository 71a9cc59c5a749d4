import type { Text } from "../text.ts";

/** What may be said of any request. */
export const generalErrors = {
  "request.invalid": {
    zh: "提交的内容不完整或格式不对（{detail}）。请检查后重试。",
    en: "The request is incomplete or malformed ({detail}). Check it and try again.",
  },
  "session.required": { zh: "请先登录。", en: "Please sign in first." },
  "access.denied": {
    zh: "您的角色不能执行此操作。如有需要，请联系牵头部门管理员。",
    en: "Your role may not do this. If you need it, ask the quality-office administrator.",
  },
  "unit.not-found": {
    zh: "没有找到该单位，或不在您的权限范围内。",
    en: "No such unit within your scope.",
  },
  "mail.not-found": { zh: "没有找到该邮件，或不在您的权限范围内。", en: "No such mail within your scope." },
  "server.unavailable": {
    zh: "服务暂时不可用，您已上传的内容不会丢失。请稍后重试。",
    en: "The service is not available at the moment; nothing you uploaded is lost. Try again shortly.",
  },
} as const satisfies Record<string, Text>;
