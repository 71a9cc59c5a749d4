import type { Text } from "../text.ts";

/** Contacts made without this product. */
export const contactErrors = {
  "contact.invalid": {
    zh: "{field}不合要求：现为“{found}”，应为{expected}。请修改后重新登记。",
    en: "{field} is not as required: it is “{found}”, expected {expected}. Change it and record again.",
  },
  "contact.not-found": {
    zh: "找不到该联系记录。请刷新页面后重试。",
    en: "There is no such record of a contact. Reload the page and try again.",
  },
  "contact.withdrawn": {
    zh: "该联系记录已撤销，不能再次撤销。请刷新页面查看。",
    en: "This record has been withdrawn already. Reload the page to see.",
  },
  "contact.other-duty": {
    zh: "所选事项不属于该专业或学院。请刷新页面后重新选择。",
    en: "The duty that was chosen is not one of this programme or college. Reload the page and choose again.",
  },
} as const satisfies Record<string, Text>;
