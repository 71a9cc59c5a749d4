import {
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileProtectOutlined,
  FolderOpenOutlined,
  GlobalOutlined,
  LinkOutlined,
  MailOutlined,
  ProfileOutlined,
  ReadOutlined,
} from "@ant-design/icons";
import { reviewsAlone } from "@goodstanding/domain/access/reviews-alone";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../lib/session.ts";
import { BrandMark } from "../ui/brand-mark.tsx";
import styles from "./side-navigation.module.css";

const pages = [
  { to: "/", name: "dashboard", icon: DashboardOutlined },
  { to: "/calendar", name: "calendar", icon: CalendarOutlined },
  { to: "/programmes", name: "programmes", icon: ReadOutlined },
  { to: "/filings", name: "filings", icon: FolderOpenOutlined },
  { to: "/reviews", name: "reviews", icon: AuditOutlined },
  { to: "/oversight", name: "oversight", icon: MailOutlined },
  { to: "/course-packages", name: "coursePackages", icon: ProfileOutlined },
  { to: "/reminders", name: "reminders", icon: BellOutlined },
  { to: "/links", name: "links", icon: LinkOutlined },
  { to: "/reading-rooms", name: "readingRooms", icon: GlobalOutlined },
  { to: "/policies", name: "policies", icon: FileProtectOutlined },
] as const;

export function SideNavigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  const { t } = useTranslation();
  const { may, roles } = useSession();
  const shown = pages.filter(
    ({ name }) =>
      (!reviewsAlone(roles) || name === "dashboard" || name === "reviews") &&
      (name !== "reminders" || may.readReminders || may.haltSending) &&
      (name !== "coursePackages" || may.teach) &&
      (name !== "reviews" || may.review),
  );
  return (
    <nav className={styles.side} aria-label={t("shell.navigation")}>
      <Link to="/" className={styles.brand} onClick={onNavigate}>
        <BrandMark />
        <span className={styles.name}>
          认证常青
          <small>Goodstanding</small>
        </span>
      </Link>
      <ul className={styles.pages}>
        {shown.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={styles.link} activeOptions={{ exact: to === "/" }} onClick={onNavigate}>
              <Icon aria-hidden />
              {t(`shell.nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
