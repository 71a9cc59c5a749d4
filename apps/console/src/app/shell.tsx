import { MenuOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SessionContext } from "../lib/session.ts";
import { useTRPC } from "../lib/trpc.ts";
import { DemoBanner } from "../ui/demo-banner.tsx";
import { LanguageSwitch } from "../ui/language-switch.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { HaltBanner } from "./halt-banner.tsx";
import { InboxBell } from "./inbox-bell.tsx";
import { InstitutionName } from "./institution-name.tsx";
import { SendingBanner } from "./sending-banner.tsx";
import styles from "./shell.module.css";
import { SideNavigation } from "./side-navigation.tsx";

/** The frame of every signed-in page. The route has fetched the session before this is drawn. */
export function Shell() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { data: session } = useQuery(trpc.session.current.queryOptions());
  const [menuOpen, setMenuOpen] = useState(false);
  if (session === undefined) return null;
  return (
    <SessionContext value={session}>
      <a href="#content" className={styles.skip}>
        {t("shell.skip")}
      </a>
      <div className={styles.frame}>
        <aside className={styles.side}>
          <div className={styles.pinned}>
            <SideNavigation />
          </div>
        </aside>
        <Drawer
          open={menuOpen}
          placement="left"
          size={232}
          closable={false}
          styles={{ body: { padding: 0 } }}
          aria-label={t("shell.menu")}
          onClose={() => setMenuOpen(false)}
        >
          <SideNavigation onNavigate={() => setMenuOpen(false)} />
        </Drawer>
        <div className={styles.main}>
          <header className={styles.header}>
            <div className={styles.top}>
              <span className={styles.menu}>
                <Button
                  type="text"
                  icon={<MenuOutlined />}
                  aria-label={t("shell.menu")}
                  onClick={() => setMenuOpen(true)}
                />
              </span>
              <InstitutionName />
              <span className={styles.tools}>
                <InboxBell />
                <LanguageSwitch />
                <AccountMenu />
              </span>
            </div>
            <div className={styles.notices}>
              {session.demo === null ? null : <DemoBanner today={session.demo.today} />}
              <HaltBanner />
              {session.may.readReminders ? <SendingBanner /> : null}
            </div>
          </header>
          <main id="content" className={styles.content} tabIndex={-1}>
            <Outlet />
          </main>
          <footer className={styles.footer}>
            {t("shell.product")} · {t("shell.release", { release: session.release })} ·{" "}
            <Link to="/design">{t("shell.nav.design")}</Link>
          </footer>
        </div>
      </div>
    </SessionContext>
  );
}
