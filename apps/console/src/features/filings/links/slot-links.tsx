import { LinkOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import type { FoundSlot } from "../find-slot.ts";
import { placementOf } from "../slot/placement-of.ts";
import { useSlotTarget } from "../slot/slot-target.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { LinkItem } from "./link-item.tsx";
import styles from "./slot-links.module.css";

interface SlotLinksProps {
  readonly found: FoundSlot;
  readonly mayEdit: boolean;
}

/** Links with a password that count as evidence of a slot, of a filing or of a package by itself. */
export function SlotLinks({ found, mayEdit }: SlotLinksProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { kind, id } = useSlotTarget();
  const ofFiling = useQuery({ ...trpc.links.list.queryOptions({ id }), enabled: kind === "filing" });
  const ofPackage = useQuery({
    ...trpc.courses.links.queryOptions({ packageId: id }),
    enabled: kind === "package",
  });
  const query = kind === "filing" ? ofFiling : ofPackage;
  const [adding, setAdding] = useState(false);
  const own = query.data?.links.filter(({ slotKey }) => slotKey === found.slot.key) ?? [];
  if (!mayEdit && query.data !== undefined && own.length === 0) return null;
  return (
    <section className={styles.links} aria-label={t("links.slot.title")}>
      <header className={styles.header}>
        <h3>{t("links.slot.title")}</h3>
        {mayEdit ? (
          <Button size="small" icon={<LinkOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {t("links.slot.add")}
          </Button>
        ) : null}
      </header>
      {mayEdit ? <p className={styles.note}>{t("links.slot.hint")}</p> : null}
      <Loaded query={query} what={t("links.slot.title")}>
        {() =>
          own.length === 0 ? null : (
            <ul className={styles.list}>
              {own.map((link) => (
                <LinkItem key={link.id} link={link} mayEdit={mayEdit} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding ? <LinkDialog place={placementOf(found)} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
