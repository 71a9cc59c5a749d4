import {
  ApartmentOutlined,
  AuditOutlined,
  FileExclamationOutlined,
  RollbackOutlined,
  SendOutlined,
} from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { StatNumber } from "../../ui/stat-number.tsx";
import type { Look } from "../../ui/status-tag.tsx";
import styles from "./stat-links.module.css";
import type { SummaryNumbers } from "./summary-views.ts";

/**
 * The numbers that the office asks for every morning; each opens the list that it counts. What waits for a college is
 * among them where something does: not every school has two levels of review.
 */
export function StatLinks({ numbers }: { readonly numbers: SummaryNumbers }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const shown = stats.filter(({ number }) => number !== "awaitingCollege" || numbers.awaitingCollege > 0);
  return (
    <nav className={styles.grid} aria-label={t("dashboard.numbers.title")}>
      {shown.map(({ number, filter, look }) => (
        <Link key={number} to="/filings" search={{ status: filter }} className={styles.link}>
          <StatNumber
            value={numbers[number]}
            label={t(
              number === "awaitingMe" && !may.decide
                ? "dashboard.numbers.awaitingSchool"
                : `dashboard.numbers.${number}`,
            )}
            hint={t(`dashboard.hints.${number}`)}
            look={look}
          />
        </Link>
      ))}
    </nav>
  );
}

const stats = [
  {
    number: "notSubmitted",
    filter: "not-submitted",
    look: { tone: "warning", icon: FileExclamationOutlined },
  },
  { number: "awaitingCollege", filter: "awaiting-college", look: { tone: "info", icon: ApartmentOutlined } },
  { number: "awaitingMe", filter: "awaiting-school", look: { tone: "info", icon: AuditOutlined } },
  { number: "returned", filter: "returned", look: { tone: "danger", icon: RollbackOutlined } },
  { number: "approvedNotFiled", filter: "school-approved", look: { tone: "danger", icon: SendOutlined } },
] as const satisfies readonly {
  readonly number: keyof SummaryNumbers;
  readonly filter: string;
  readonly look: Look;
}[];
