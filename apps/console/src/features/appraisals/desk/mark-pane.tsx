import { pageOf } from "@goodstanding/domain/review/page-of";
import type { Verdict } from "@goodstanding/domain/review/severity";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AppraisalComment, AppraisalFinding, CommentTemplate } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { verdictLooks } from "../../../ui/verdict-tag.tsx";
import { CommentList, type OpenComment } from "./comment-list.tsx";
import type { DeskPlace } from "./desk-items.ts";
import { FindingLine } from "./finding-line.tsx";
import { HandedIn } from "./handed-in.tsx";
import styles from "./mark-pane.module.css";

interface MarkPaneProps {
  readonly place: DeskPlace;
  readonly mayWork: boolean;
  readonly comments: readonly AppraisalComment[];
  readonly findings: readonly AppraisalFinding[];
  readonly templates: readonly CommentTemplate[];
  readonly open: OpenComment | null;
  /** 须补正 or 需核实 and nothing said of why. */
  readonly isUnexplained: boolean;
  readonly onMark: (result: Verdict | null) => void;
  readonly onJudge: (finding: string, stance: AppraisalFinding["stance"]) => void;
  readonly onWrite: () => void;
  readonly onOpen: (comment: AppraisalComment) => void;
  readonly onSave: (open: OpenComment, text: string) => Promise<unknown>;
  readonly onRemove: (id: string) => void;
  readonly onDone: (open: OpenComment, text: string) => void;
  readonly onShow: (file: string, page: number | null) => void;
}

/** With the key that gives it; a note has none, because it wants nothing of anybody. */
const results = [
  { result: "clean", key: "1" },
  { result: "warn", key: "2" },
  { result: "block", key: "3" },
  { result: "info", key: null },
] as const satisfies readonly { result: Verdict; key: string | null }[];

/** What the reviewer makes of an item: its result, the machine's findings there, and comments. */
export function MarkPane(props: MarkPaneProps) {
  const { place, mayWork, comments, findings, templates, open, isUnexplained } = props;
  const { onMark, onJudge, onWrite, onOpen, onSave, onRemove, onDone, onShow } = props;
  const { t } = useTranslation();
  const text = useText();
  const { item, slot } = place;
  const given = item?.mark ?? null;
  return (
    <div className={styles.pane}>
      <h2 className={styles.title}>{item === null ? t("appraisals.whole") : text(item.name)}</h2>
      {slot === null ? null : <HandedIn slot={slot} />}
      {item === null ? null : (
        <fieldset className={styles.results}>
          <legend>{t("appraisals.result")}</legend>
          {results.map(({ result, key }) => {
            const { icon: Icon, tone } = verdictLooks[result];
            const isGiven = given?.result === result;
            return (
              <Button
                key={result}
                size="small"
                disabled={!mayWork}
                className={styles.result ?? ""}
                data-tone={tone}
                data-given={isGiven && given?.isCarried === false}
                aria-pressed={isGiven && given?.isCarried === false}
                icon={<Icon aria-hidden />}
                onClick={() => onMark(isGiven && given?.isCarried === false ? null : result)}
              >
                {text(verdictNames[result])}
                {key === null ? null : (
                  <kbd aria-hidden className={styles.key}>
                    {key}
                  </kbd>
                )}
              </Button>
            );
          })}
          {given?.isCarried ? (
            <p className={styles.carried}>
              {t("appraisals.carried", { result: text(verdictNames[given.result]) })}{" "}
              {mayWork ? (
                <Button size="small" onClick={() => onMark(given.result)}>
                  {t("appraisals.confirmOne")}
                </Button>
              ) : null}
            </p>
          ) : null}
          {isUnexplained ? (
            <p className={styles.why} role="status">
              {t("appraisals.unexplained")}
            </p>
          ) : null}
        </fieldset>
      )}
      {findings.length === 0 ? null : (
        <section className={styles.part} aria-label={t("appraisals.finding.title")}>
          <h3>{t("appraisals.finding.title")}</h3>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <FindingLine
                key={finding.key}
                finding={finding}
                mayWork={mayWork}
                onJudge={(stance) => onJudge(finding.key, stance)}
                onShow={() => {
                  if (finding.file !== null) onShow(finding.file, finding.page);
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <CommentList
        comments={comments}
        templates={templates}
        mayWork={mayWork}
        open={open}
        onWrite={onWrite}
        onOpen={onOpen}
        onSave={onSave}
        onRemove={onRemove}
        onDone={onDone}
        onShow={({ file, place: at }) => {
          if (file !== null) onShow(file, pageOf(at));
        }}
      />
    </div>
  );
}
