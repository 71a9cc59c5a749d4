import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import type { Arrival } from "../filing-views.ts";

/** What would not be in the package that is handed in: of others, or broken off; whose it is, and when it was last heard of. */
export function UnfinishedUploads({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (arrivals.length === 0) return null;
  const groups = Map.groupBy(arrivals, ({ by, isInterrupted }) => `${isInterrupted} ${text(by)}`);
  return (
    <Alert
      type="warning"
      showIcon
      title={t("intake.submit.unfinished", { count: arrivals.length })}
      description={
        <ul>
          {[...groups].map(([key, group]) => (
            <li key={key}>{said(group)}</li>
          ))}
        </ul>
      }
    />
  );

  function said(group: readonly Arrival[]): string {
    const latest = group.toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))[0];
    if (!latest) return "";
    const { isInterrupted, by, path, lastAt } = latest;
    return t(`intake.submit.${isInterrupted ? "brokenOff" : "underWay"}`, {
      ...{ name: text(by), count: group.length, path },
      at: format.instant(lastAt),
    });
  }
}

/** What keeps its own sender from handing in: whoever is sending waits for it, and nobody else. */
export const ownRunning = (arrivals: readonly Arrival[]): readonly Arrival[] =>
  arrivals.filter(({ problem, isOwn, isInterrupted }) => problem === null && isOwn && !isInterrupted);
