import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { OutsideLink } from "../../../ui/outside-link.tsx";
import type { DeskSlot } from "./desk-items.ts";
import styles from "./mark-pane.module.css";

/** What stands at a place beside its files: declarations, the revision, links. */
export function HandedIn({ slot }: { readonly slot: DeskSlot }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { files, declarations, revision, links } = slot;
  if (files.length + declarations.length + links.length === 0 && revision === null)
    return <p className={styles.nothing}>{t("submissions.nothing")}</p>;
  if (declarations.length + links.length === 0 && revision === null) return null;
  return (
    <ul className={styles.handed}>
      {declarations.map(({ kind, band, remark, by, at }) => (
        <li key={`${kind} ${band?.zh ?? ""}`}>
          {t(`submissions.declared.${kind}`, { band: band === null ? "" : text(band) })}
          {remark === null ? null : <p>{remark}</p>}
          <small>{t("intake.declare.by", { name: by, at: format.instant(at) })}</small>
        </li>
      ))}
      {revision === null ? null : (
        <li>
          {t("submissions.revision")}
          <p>
            {[revision.revisedOn === null ? null : format.day(revision.revisedOn), revision.explanation]
              .filter((said) => said !== null)
              .join(" · ")}
          </p>
        </li>
      )}
      {links.map(({ url, band, note }) => (
        <li key={`${url} ${band?.zh ?? ""}`}>
          <OutsideLink url={url} />
          {note === null || note === "" ? null : <p>{note}</p>}
        </li>
      ))}
    </ul>
  );
}
