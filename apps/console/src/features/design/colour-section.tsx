import { useTranslation } from "react-i18next";
import { contrast } from "../../lib/contrast.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import { type ToneName, tones } from "../../ui/tokens.ts";
import styles from "./colour-section.module.css";

const names = Object.keys(tones) as ToneName[]; // the keys of a closed record

export function ColourSection() {
  const { t } = useTranslation();
  return (
    <SectionCard title={t("design.colours")}>
      <ul className={styles.swatches}>
        {names.map((name) => (
          <li key={name} className={styles.swatch} data-tone={name}>
            {t("design.contrast", {
              tone: t(`design.tone.${name}`),
              ratio: contrast(tones[name].ink, tones[name].ground).toFixed(1),
            })}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
