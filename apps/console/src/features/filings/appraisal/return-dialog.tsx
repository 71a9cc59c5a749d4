import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { addDays } from "@goodstanding/domain/kernel/dates";
import { type Severity, severities, verdictNames } from "@goodstanding/domain/review/severity";
import { spellPlace } from "@goodstanding/domain/review/spell-place";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiInputs, ReturnDraft, ReturnLine } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { useSession } from "../../../lib/session.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import type { Submission } from "../filing-views.ts";
import styles from "./return-dialog.module.css";
import { ReturnMailPreview } from "./return-mail-preview.tsx";

interface ReturnDialogProps {
  readonly filingId: string;
  /** That returns it: the college to the programme, the school to the college. */
  readonly level: AppraisalLevel;
  readonly submission: Pick<Submission, "id" | "snapshotHash">;
  readonly onClose: () => void;
}

/** Gathers all that is to be mended into one list, which the office or the college edits before it goes back with one mail. */
export function ReturnDialog({ filingId, level, submission, onClose }: ReturnDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  // Gathered once: what is edited must not change under the hands.
  const draft = useQuery({
    ...trpc.appraisals.returnDraft.queryOptions({ filingId, level }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (draft.data !== undefined)
    return <ReturnForm draft={draft.data} level={level} submission={submission} onClose={onClose} />;
  return (
    <FormDialog
      title={t(`appraisals.return.${level}.title`)}
      submitLabel={t(`appraisals.return.${level}.submit`)}
      refused={t("appraisals.return.refused")}
      failure={null}
      pending={false}
      ready={false}
      onSubmit={() => undefined}
      onClose={onClose}
    >
      <Loaded query={draft} what={t("appraisals.return.list")}>
        {() => null}
      </Loaded>
    </FormDialog>
  );
}

interface EditedLine extends ReturnLine {
  /** Of this dialog alone; lines have no name of their own. */
  readonly number: number;
}

const lineOf = ({ item, where, file, place, result, source, text }: EditedLine): ReturnLine => ({
  ...{ item, where, file, place, result, source, text },
});

interface ReturnFormProps extends Omit<ReturnDialogProps, "filingId"> {
  readonly draft: ReturnDraft;
}

export function ReturnForm({ draft, level, submission, onClose }: ReturnFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useSession();
  const trpc = useTRPC();
  const [lines, setLines] = useState<readonly EditedLine[]>(() =>
    draft.lines.map((line, at) => ({ ...line, number: at + 1 })),
  );
  const [added, setAdded] = useState(draft.lines.length);
  const [opinion, setOpinion] = useState(t("appraisals.return.usual"));
  const [dueAgain, setDueAgain] = useState<string>(draft.dueAgain ?? "");
  const decide = useAct("filings.decide", {
    done: t(`appraisals.return.${level}.done`),
    quiet: true,
    onDone: onClose,
  });
  const preview = useMutation(trpc.appraisals.previewReturn.mutationOptions());
  const sent = lines.map(lineOf);
  const isDated = level === "college" || dueAgain !== "";
  const isWritten = lines.length > 0 && lines.every(({ text }) => text.trim() !== "");
  return (
    <FormDialog
      title={t(`appraisals.return.${level}.title`)}
      submitLabel={t(`appraisals.return.${level}.submit`)}
      refused={t("appraisals.return.refused")}
      failure={decide.error}
      pending={decide.isPending}
      ready={isWritten && isDated && opinion.trim() !== ""}
      danger
      width={860}
      onSubmit={() => decide.mutate(decision())}
      onClose={onClose}
    >
      <p>{t(`appraisals.return.${level}.intro`)}</p>
      {draft.recipients.length === 0 ? (
        <Alert type="warning" showIcon title={t("appraisals.return.toNobody")} />
      ) : (
        <p>{t("appraisals.return.to", { who: draft.recipients.join("、") })}</p>
      )}
      <Field label={t("appraisals.return.opinion")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={opinion}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={4000}
            onChange={({ target }) => setOpinion(target.value)}
          />
        )}
      </Field>
      <Field
        label={t(`appraisals.return.${level}.due`)}
        hint={[
          ...(draft.dueAgain === null ? [] : [t(`appraisals.return.dueBecause.${draft.dueBecause}`)]),
          ...(draft.latest === null
            ? []
            : [t("appraisals.return.dueHint", { day: format.day(draft.latest) })]),
        ].join(t("appraisals.return.and"))}
      >
        {(id) => (
          <DateInput
            id={id}
            value={dueAgain}
            min={addDays(today, 1)}
            max={draft.latest ?? undefined}
            onChange={setDueAgain}
          />
        )}
      </Field>
      <section aria-label={t("appraisals.return.list")}>
        {lines.length === 0 ? <p role="status">{t("appraisals.return.none")}</p> : null}
        <ol className={styles.lines}>
          {lines.map((line, at) => (
            <LineFields
              key={line.number}
              line={line}
              position={at + 1}
              onChange={(next) => setLines(lines.map((each) => (each === line ? next : each)))}
              onRemove={() => setLines(lines.filter((each) => each !== line))}
            />
          ))}
        </ol>
        <Button size="small" icon={<PlusOutlined />} onClick={add}>
          {t("appraisals.return.add")}
        </Button>
      </section>
      <div>
        <Button
          size="small"
          loading={preview.isPending}
          disabled={!isWritten || !isDated}
          onClick={() =>
            preview.mutate({
              ...{ submissionId: submission.id, level, reason: opinion.trim() },
              ...{ dueAgain: dueAgain || null, lines: sent },
            })
          }
        >
          {t("appraisals.return.preview")}
        </Button>
      </div>
      {preview.error === null ? null : (
        <ErrorState what={t("appraisals.return.preview")} failure={preview.error} />
      )}
      {preview.data === undefined ? null : <ReturnMailPreview mail={preview.data} />}
    </FormDialog>
  );

  function decision(): ApiInputs["filings"]["decide"] {
    const { id: submissionId, snapshotHash } = submission;
    const back = { submissionId, snapshotHash, reason: opinion.trim(), lines: sent };
    return level === "school"
      ? { kind: "return", ...back, dueAgain }
      : { kind: "return-to-programme", ...back, dueAgain: dueAgain || null };
  }

  function add(): void {
    const own = { item: null, where: t("appraisals.whole"), file: null, place: null, text: "" };
    setLines([...lines, { ...own, result: "block", source: "people", number: added + 1 }]);
    setAdded(added + 1);
  }
}

interface LineFieldsProps {
  readonly line: EditedLine;
  readonly position: number;
  readonly onChange: (line: EditedLine) => void;
  readonly onRemove: () => void;
}

function LineFields({ line, position, onChange, onRemove }: LineFieldsProps) {
  const { t } = useTranslation();
  const text = useText();
  const { where, file, place, result, source, text: said } = line;
  return (
    <li className={styles.line}>
      <p className={styles.where}>
        <strong>{position}.</strong> <span>{where}</span>
        {file === null ? null : <span>{file.slice(file.lastIndexOf("/") + 1)}</span>}
        {place === null ? null : <span>{text(spellPlace(place))}</span>}
        <small>{t(`appraisals.return.source.${source}`)}</small>
      </p>
      <div className={styles.fields}>
        <Select
          size="small"
          value={result}
          aria-label={t("appraisals.return.resultOf", { number: position })}
          options={severities.map((value) => ({ value, label: text(verdictNames[value]) }))}
          onChange={(next: Severity) => onChange({ ...line, result: next })}
        />
        <Input.TextArea
          value={said}
          aria-label={t("appraisals.return.textOf", { number: position })}
          autoSize={{ minRows: 1, maxRows: 8 }}
          maxLength={4000}
          onChange={({ target }) => onChange({ ...line, text: target.value })}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t("appraisals.return.remove", { number: position })}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}
