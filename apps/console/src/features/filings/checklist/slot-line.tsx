import { EditOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import type { FilingDetail, SlotView } from "../filing-views.ts";
import { PlaceLink } from "../place-link.tsx";
import type { Selection } from "../selection.ts";
import styles from "./checklist-tree.module.css";
import { markOf } from "./mark-of.ts";
import { SlotMark } from "./slot-mark.tsx";

interface SlotLineProps {
  readonly slot: SlotView;
  readonly detail: Pick<FilingDetail, "gaps" | "locks">;
  readonly selection: Selection;
}

/** One place: how it stands, how many files, whether it must be there, and who is at work in it. */
export function SlotLine({ slot, detail: { gaps, locks }, selection }: SlotLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const isChosen = selection.kind === "slot" && selection.key === slot.key;
  const holder = locks.find(({ slotKey }) => slotKey === slot.key);
  const count = slot.files + slot.links;
  return (
    <li>
      <PlaceLink
        to={{ kind: "slot", key: slot.key }}
        className={styles.line}
        chosen={isChosen}
        title={`${slot.citation.document} ${slot.citation.clause}`}
      >
        <SlotMark mark={markOf(slot, gaps)} />
        <span className={styles.name}>{text(slot.name)}</span>
        {holder === undefined ? null : (
          <span className={styles.holder}>
            <EditOutlined aria-hidden />
            {holder.isMine ? t("intake.hold.me") : text(holder.by)}
          </span>
        )}
        {slot.necessity === "reference" ? (
          <span className={styles.quiet}>{t("intake.necessity.reference")}</span>
        ) : null}
        {count === 0 ? null : <span className={styles.count}>{count}</span>}
      </PlaceLink>
    </li>
  );
}
