import type {
  ActiveContent,
  FileCondition,
  UnreadableReason,
} from "@goodstanding/domain/review/file-condition";
import type { ByteSource } from "../byte-source.ts";

/** Looks whether content of one format opens; bounded in memory, total over every input. */
export type Probe = (source: ByteSource) => Promise<FileCondition>;

export const readable: FileCondition = { kind: "readable" };
export const encrypted: FileCondition = { kind: "encrypted" };
export const active = (content: ActiveContent): FileCondition => ({ kind: "active", content });
export const unreadable = (reason: UnreadableReason): FileCondition => ({ kind: "unreadable", reason });
export const readableIf = (sound: boolean, otherwise: UnreadableReason): FileCondition =>
  sound ? readable : unreadable(otherwise);
