import type { Placement } from "@goodstanding/domain/filings/placement";
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import type { FoundSlot } from "../find-slot.ts";
import styles from "./slot-page.module.css";
import { useSlotActs } from "./slot-target.ts";

interface BandCountersProps {
  readonly found: FoundSlot;
  readonly placement: Placement;
  readonly mayEdit: boolean;
}

/** How many samples each grade band has, or that no student is in it. */
export function BandCounters({ found: { slot }, placement, mayEdit }: BandCountersProps) {
  const { t } = useTranslation();
  const text = useText();
  const { declare, withdraw } = useSlotActs();
  if (slot.bands.length === 0) return <p className={styles.note}>{t("intake.bands.notAsked")}</p>;
  return (
    <section className={styles.part} aria-label={t("intake.bands.title")}>
      <h3>{t("intake.bands.title")}</h3>
      <ul className={`${styles.bands} ${styles.wide}`}>
        {slot.bands.map(({ id, name, files, declared, declarationId }) => (
          <li key={id} className={styles.band}>
            <span>{text(name)}</span>
            <strong>{declared && files === 0 ? "—" : files}</strong>
            {declared ? (
              <>
                <small>{t("intake.bands.declared")}</small>
                {mayEdit && declarationId !== null ? (
                  <Button
                    size="small"
                    type="link"
                    aria-label={t("intake.bands.withdrawOf", { band: text(name) })}
                    onClick={() => withdraw(declarationId)}
                  >
                    {t("intake.declare.withdraw")}
                  </Button>
                ) : null}
              </>
            ) : files === 0 && mayEdit ? (
              <Popconfirm
                title={t("intake.bands.sure", { band: text(name) })}
                description={t("intake.declare.signs")}
                okText={t("intake.declare.sign")}
                onConfirm={() => declare({ ...placement, band: id }, "no-student-in-band", null)}
              >
                <Button size="small" aria-label={t("intake.bands.noneOf", { band: text(name) })}>
                  {t("intake.bands.none")}
                </Button>
              </Popconfirm>
            ) : (
              <small>{t("intake.bands.files", { count: files })}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
