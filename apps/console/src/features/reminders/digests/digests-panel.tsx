import { BriefingsCard } from "./briefings-card.tsx";
import { ComingDigests } from "./coming-digests.tsx";
import styles from "./digests.module.css";

/** What the weekly digests say and the pages for the vice-president. */
export function DigestsPanel() {
  return (
    <div className={styles.page}>
      <BriefingsCard />
      <ComingDigests />
    </div>
  );
}
