import {
  type Recommendation,
  recommendationNames,
  recommendations,
} from "@goodstanding/domain/appraisal/appraisal";
import { type AppraisalMissing, isComplete } from "@goodstanding/domain/appraisal/missing-in-appraisal";
import { severities, verdictNames } from "@goodstanding/domain/review/severity";
import { Alert, Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalWorkbench } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import styles from "./conclusion-dialog.module.css";
import type { DeskActs } from "./desk-acts.ts";
import { DraftNote } from "./draft-note.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";

interface ConclusionDialogProps {
  readonly desk: AppraisalWorkbench;
  readonly missing: AppraisalMissing;
  /** Documents that are not ticked. */
  readonly unopened: number;
  readonly acts: Pick<DeskActs, "keepDraft" | "submit">;
  readonly onOpen: (item: string) => void;
  readonly onClose: () => void;
}

/** The end of a review: what is still missing, the advice and the opinion, and handing it in. */
export function ConclusionDialog({ desk, missing, unopened, acts, onOpen, onClose }: ConclusionDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const [recommendation, setRecommendation] = useState(desk.draft.recommendation);
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const draft = useKeptDraft({
    id: `${desk.id}/opinion`,
    kept: desk.draft.text,
    save: (opinion) => acts.keepDraft({ recommendation, text: opinion }),
  });
  const counts = ([...severities, "clean"] as const)
    .map((result) => ({ result, count: desk.items.filter(({ mark }) => mark?.result === result).length }))
    .filter(({ count }) => count > 0);
  const ready = isComplete(missing) && recommendation !== null;
  return (
    <FormDialog
      title={t("appraisals.conclude")}
      submitLabel={t("appraisals.conclusion.submit")}
      refused={t("appraisals.conclusion.refused")}
      failure={failure}
      pending={pending}
      ready={ready && !pending}
      width={640}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <MissingList desk={desk} missing={missing} onOpen={onOpen} />
      <LeftOpen unopened={unopened} unanswered={unansweredBlocks(desk)} />
      <p className={styles.counts}>
        <span>
          {t(counts.length === 0 ? "appraisals.conclusion.noResults" : "appraisals.conclusion.results")}
        </span>
        {counts.map(({ result, count }) => (
          <span key={result}>
            {text(verdictNames[result])} {count}
          </span>
        ))}
      </p>
      <fieldset className={styles.advice}>
        <legend>{t("appraisals.conclusion.advice")}</legend>
        <Radio.Group
          value={recommendation}
          options={recommendations.map((value) => ({ value, label: text(recommendationNames[value]) }))}
          onChange={({ target }) => choose(recommendations.find((each) => each === target.value) ?? null)}
        />
      </fieldset>
      <Field label={t("appraisals.conclusion.opinion")} hint={<DraftNote state={draft.state} />}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={draft.text}
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={4000}
            placeholder={t("appraisals.conclusion.hint")}
            onChange={({ target }) => draft.type(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || !ready || pending) return;
              event.preventDefault();
              void submit();
            }}
          />
        )}
      </Field>
      <p>{t("appraisals.conclusion.note")}</p>
    </FormDialog>
  );

  function choose(next: Recommendation | null): void {
    setRecommendation(next);
    void acts.keepDraft({ recommendation: next, text: draft.text }).catch(setFailure);
  }

  async function submit(): Promise<void> {
    if (recommendation === null) return;
    setPending(true);
    try {
      await draft.flush();
      await acts.submit({ recommendation, text: draft.text }, desk.submission.snapshotHash);
      onClose();
    } catch (refusal) {
      setFailure(refusal);
      setPending(false);
    }
  }
}

/** What the machine calls 须补正 and the reviewer has neither adopted nor set aside. */
const unansweredBlocks = ({ findings }: AppraisalWorkbench): number =>
  findings.filter(({ severity, stance, isWaived }) => severity === "block" && stance === null && !isWaived)
    .length;

/** A word, which keeps nobody from handing in: not everything has to be opened, nor every finding answered. */
function LeftOpen({ unopened, unanswered }: { readonly unopened: number; readonly unanswered: number }) {
  const { t } = useTranslation();
  if (unopened + unanswered === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {unopened === 0 ? null : <p>{t("appraisals.conclusion.unopened", { count: unopened })}</p>}
          {unanswered === 0 ? null : <p>{t("appraisals.conclusion.unanswered", { count: unanswered })}</p>}
        </>
      }
    />
  );
}

const kinds = ["unmarked", "unconfirmed", "unexplained"] as const;
const SHOWN = 12;

/** Every item that is missing something, each with the way to it. */
function MissingList({ desk, missing, onOpen }: Pick<ConclusionDialogProps, "desk" | "missing" | "onOpen">) {
  const { t } = useTranslation();
  const text = useText();
  if (isComplete(missing)) return null;
  const nameOf = new Map(
    desk.items.map(({ key, course, name }) => [
      key,
      course === null ? text(name) : `${course} › ${text(name)}`,
    ]),
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={t("appraisals.conclusion.missing")}
      description={kinds.map((kind) =>
        missing[kind].length === 0 ? null : (
          <div key={kind}>
            <p>{t(`appraisals.conclusion.${kind}`, { count: missing[kind].length })}</p>
            <ul className={styles.missing}>
              {missing[kind].slice(0, SHOWN).map((key) => (
                <li key={key}>
                  <Button type="link" size="small" onClick={() => onOpen(key)}>
                    {nameOf.get(key) ?? t("appraisals.whole")}
                  </Button>
                </li>
              ))}
              {missing[kind].length > SHOWN ? (
                <li>{t("appraisals.conclusion.more", { count: missing[kind].length - SHOWN })}</li>
              ) : null}
            </ul>
          </div>
        ),
      )}
    />
  );
}
