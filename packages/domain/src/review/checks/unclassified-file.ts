import { classify } from "../../filings/classify.ts";
import { textParam } from "../../kernel/fill-text.ts";
import type { Text } from "../../kernel/text.ts";
import type { Checklist } from "../../policy/pack.ts";
import { type Check, finding } from "../check.ts";

/** Neither the file's name nor a folder's says which class of the checklist it belongs to. */
export const unclassifiedFile: Check = {
  id: "unclassified-file",
  scope: "checklist",
  run: ({ files }, policy) => {
    const { checklist } = policy.association;
    const params = textParam("classes", classNames(checklist));
    return files
      .filter(({ path }) => classify(path, checklist).classId === null)
      .map(({ path }) => finding(policy, "unclassified-file", path, params));
  },
};

const classNames = ({ classes }: Checklist): Text => ({
  zh: classes.map(({ name }) => name.zh).join("、"),
  en: classes.map(({ name }) => name.en).join(", "),
});
