import type { UploadRow } from "@goodstanding/database/queries/upload";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { Text } from "@goodstanding/domain/kernel/text";

/** What is said to whoever comes too late. */
export const uploadOver = (state: UploadRow["state"]): AppError =>
  appError("upload.over", textParam("state", stateNames[state]));

const stateNames: Record<UploadRow["state"], Text> = {
  receiving: { zh: "正在接收", en: "arriving" },
  stored: { zh: "等待解压", en: "waiting to be taken apart" },
  extracting: { zh: "正在解压", en: "being taken apart" },
  done: { zh: "已完成", en: "complete" },
  refused: { zh: "未被接收", en: "refused" },
  cancelled: { zh: "已取消", en: "called off" },
};
