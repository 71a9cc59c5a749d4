import { Alert, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextComparison } from "../../../lib/api.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import styles from "./text-beside.module.css";

type Line = TextComparison["lines"][number];

/** Two texts line by line: left what was, right what is; what was struck out and what was added bear their words, not colour alone. */
export function TextBeside({ comparison }: { readonly comparison: TextComparison }) {
  const { t } = useTranslation();
  const [onlyChanges, setOnlyChanges] = useState(false);
  const { before, after, isCut, lines } = comparison;
  if (before === null || after === null)
    return (
      <EmptyState>
        {t(before === null ? "appraisals.beside.unreadBefore" : "appraisals.beside.unreadAfter")}
      </EmptyState>
    );
  const changes = lines.filter(({ kind }) => kind !== "same").length;
  const numbered = lines.map((line, at) => ({ line, at }));
  const shown = onlyChanges ? numbered.filter(({ line }) => line.kind !== "same") : numbered;
  return (
    <>
      <p className={styles.sum} role="status">
        <span>
          {changes === 0 && !isCut
            ? t("appraisals.beside.same")
            : t("appraisals.beside.changes", { count: changes })}
        </span>
        <Checkbox checked={onlyChanges} onChange={({ target }) => setOnlyChanges(target.checked)}>
          {t("appraisals.beside.onlyChanges")}
        </Checkbox>
      </p>
      {isCut || before.truncated || after.truncated ? (
        <Alert
          type="info"
          banner
          title={t(isCut ? "appraisals.beside.cut" : "appraisals.beside.truncated")}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <div className={styles.lines} role="group" aria-label={t("appraisals.beside.label")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("appraisals.beside.before")}</th>
              <th scope="col">{t("appraisals.beside.after")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, at }) => (
              <tr key={at} data-kind={line.kind}>
                <td>
                  <Before line={line} />
                </td>
                <td>
                  <After line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Before({ line }: { readonly line: Line }) {
  if (line.kind === "added") return null;
  if (line.kind === "removed") return <del>{line.before.text}</del>;
  return line.kind === "same" ? line.before.text : <Runs runs={line.runs} leave="added" />;
}

function After({ line }: { readonly line: Line }) {
  if (line.kind === "removed") return null;
  if (line.kind === "added") return <ins>{line.after.text}</ins>;
  return line.kind === "same" ? line.after.text : <Runs runs={line.runs} leave="removed" />;
}

interface RunsProps {
  readonly runs: Extract<Line, { kind: "changed" }>["runs"];
  /** What belongs to the other side alone. */
  readonly leave: "added" | "removed";
}

function Runs({ runs, leave }: RunsProps) {
  return runs.map(({ kind, text }, at) => {
    if (kind === leave) return null;
    // Runs have no name but their place.
    const key = `${at} ${kind}`;
    if (kind === "added") return <ins key={key}>{text}</ins>;
    return kind === "removed" ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
  });
}
