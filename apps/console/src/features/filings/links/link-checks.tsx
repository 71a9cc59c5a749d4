import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { LinkCheckTag } from "../../../ui/link-check-tag.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import styles from "./slot-links.module.css";

/** What the looks at a link have found, the newest first. */
export function LinkChecks({ linkId }: { readonly linkId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const trpc = useTRPC();
  const checks = useQuery(trpc.links.history.queryOptions({ linkId }));
  return (
    <Loaded query={checks} what={t("links.check.history")}>
      {(list) =>
        list.length === 0 ? (
          <p className={styles.note}>{t("links.check.historyEmpty")}</p>
        ) : (
          <ul className={styles.checks}>
            {list.map(({ id, at, outcome, title, cause, asksPassword }) => (
              <li key={id}>
                <span>{format.instant(at)}</span>
                <LinkCheckTag outcome={outcome} />
                <span>{title ?? cause}</span>
                {outcome === "fine" && asksPassword === false ? (
                  <small>{t("links.check.unseen")}</small>
                ) : null}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
