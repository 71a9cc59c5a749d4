import { Button, Input, Select } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CommentTemplate } from "../../../lib/api.ts";
import { useAct } from "../../../lib/use-act.ts";
import { DraftNote } from "./draft-note.tsx";
import styles from "./mark-pane.module.css";
import { useKeptDraft } from "./use-kept-draft.ts";

interface CommentBoxProps {
  /** Of the comment, so that it can be kept while it is still being written. */
  readonly id: string;
  readonly kept: string;
  /** What it is about, in words. */
  readonly about: string;
  readonly templates: readonly CommentTemplate[];
  readonly onSave: (text: string) => Promise<unknown>;
  /** Written, or left: with the last text, which the server has. */
  readonly onDone: (text: string) => void;
}

const LONGEST = 4000;
const LONGEST_TEMPLATE = 500;

/** A comment while it is being written. Each pause of the hand sends it; ⌘Enter closes it. */
export function CommentBox({ id, kept, about, templates, onSave, onDone }: CommentBoxProps) {
  const { t } = useTranslation();
  const keep = useAct("appraisals.addTemplate", { done: t("appraisals.comment.kept") });
  const field = useRef<HTMLTextAreaElement | null>(null);
  const { text, state, type, flush } = useKeptDraft({ id, kept, save: onSave });
  return (
    <div className={styles.box}>
      <small className={styles.about}>{about}</small>
      <Input.TextArea
        ref={(control) => {
          field.current = control?.resizableTextArea?.textArea ?? null;
        }}
        autoFocus
        value={text}
        aria-label={t("appraisals.comment.label")}
        placeholder={t("appraisals.comment.hint")}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={LONGEST}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          void done();
        }}
      />
      <div className={styles.row}>
        {templates.length === 0 ? null : (
          <Select
            size="small"
            className={styles.templates ?? ""}
            value={null}
            placeholder={t("appraisals.comment.template")}
            aria-label={t("appraisals.comment.template")}
            showSearch={{ optionFilterProp: "label" }}
            options={templates.map((template) => ({ value: template.id, label: template.text }))}
            onChange={(chosen: string | null) => insert(templates.find((each) => each.id === chosen)?.text)}
          />
        )}
        <DraftNote state={state} />
        {text.trim() === "" || text.length > LONGEST_TEMPLATE ? null : (
          <Button
            type="link"
            size="small"
            loading={keep.isPending}
            onClick={() => keep.mutate({ text: text.trim() })}
          >
            {t("appraisals.comment.keep")}
          </Button>
        )}
        <Button size="small" type="primary" onClick={() => void done()}>
          {t("appraisals.comment.done")}
        </Button>
      </div>
    </div>
  );

  /** Where the cursor stands, on a line of its own if something stands before it. */
  function insert(template: string | undefined): void {
    if (template === undefined) return;
    const [from, to] = [
      field.current?.selectionStart ?? text.length,
      field.current?.selectionEnd ?? text.length,
    ];
    const before = text.slice(0, from);
    const gap = before === "" || before.endsWith("\n") ? "" : "\n";
    type(`${before}${gap}${template}${text.slice(to)}`.slice(0, LONGEST));
    field.current?.focus();
  }

  async function done(): Promise<void> {
    await flush();
    onDone(text.trim());
  }
}
