import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { OutsideLink } from "../../ui/outside-link.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import styles from "./room-view.module.css";

/** Links that were handed in; their passwords are the college's to tell. */
export function LinkList({ links }: Pick<RoomContents, "links">) {
  const { t } = useTranslation();
  if (links.length === 0) return null;
  return (
    <SectionCard title={t("reading.links")}>
      <ul className={styles.links}>
        {links.map(({ url, remark }) => (
          <li key={url}>
            <OutsideLink url={url} /> {remark === null ? null : <small>{remark}</small>}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
