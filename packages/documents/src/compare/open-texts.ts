import {
  createInspector,
  type Inspector,
  type InspectorLimits,
  inspectorLimits,
} from "../inspect/inspector.ts";
import type { TextLines } from "./text-lines.ts";

/** Takes the text of files line by line, in processes with limits as the review does. */
export const openTexts = (limits: InspectorLimits = inspectorLimits): Inspector<TextLines> =>
  createInspector<TextLines>(limits, new URL("./text-process.ts", import.meta.url));
