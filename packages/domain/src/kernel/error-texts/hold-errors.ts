import type { Text } from "../text.ts";

/** Reminders that people keep back. */
export const holdErrors = {
  "hold.reason-required": {
    zh: "暂停或跳过催办须写明原因（1–500 字），原因将记入催办记录。请填写后重试。",
    en: "Keeping a reminder back needs its reason (1 to 500 characters), which stands in the records. Write it and try again.",
  },
  "hold.step-unknown": {
    zh: "没有“{step}”这一催办步骤，或该步骤已经发出。请刷新页面后重新选择。",
    en: "There is no step “{step}” that is still to come. Reload the page and choose again.",
  },
  "hold.not-owed": {
    zh: "该项任务现在无须办理，不会催办，因此不必暂停或跳过。请刷新页面查看。",
    en: "Nothing is owed here now, so nothing will be sent and there is nothing to keep back. Reload the page to see.",
  },
  "hold.exists": {
    zh: "该项任务的催办已经暂停，或该步骤已经跳过。如需修改，请先恢复。",
    en: "These reminders are kept back already. Let them go first, then keep back what you mean.",
  },
  "hold.not-found": {
    zh: "没有找到这条暂停或跳过记录，或已经恢复。请刷新页面查看。",
    en: "There is no such reminder kept back, or it has been let go already. Reload the page to see.",
  },
} as const satisfies Record<string, Text>;
