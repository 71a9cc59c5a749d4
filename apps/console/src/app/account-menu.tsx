import { DownOutlined, LogoutOutlined, SettingOutlined, UserOutlined } from "@ant-design/icons";
import { roleNames } from "@goodstanding/domain/access/roles";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../lib/language.ts";
import { useSession } from "../lib/session.ts";
import styles from "./account-menu.module.css";

/** Who one is here, in which role and for which units; and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const { person, roles, units } = useSession();
  const router = useRouter();
  const queryClient = useQueryClient();
  const separator = t("ui.listSeparator");
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "who",
            disabled: true,
            label: (
              <span className={styles.who}>
                <span>{roles.map((role) => text(roleNames[role])).join(separator)}</span>
                <span>{units.map(({ name }) => text(name)).join(separator)}</span>
              </span>
            ),
          },
          { type: "divider" },
          {
            key: "preferences",
            icon: <SettingOutlined />,
            label: t("shell.preferences"),
            onClick: () => void router.navigate({ to: "/preferences" }),
          },
          { key: "out", icon: <LogoutOutlined />, label: t("shell.signOut"), onClick: () => void signOut() },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t("shell.account", { name: text(person.name) })}
      >
        <span className={styles.name}>{text(person.name)}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );

  async function signOut(): Promise<void> {
    const { authClient } = await import("../lib/auth-client.ts");
    const { error } = await authClient.signOut().catch(() => ({ error: true }));
    if (error) return void message.error(t("shell.signOutFailed"));
    queryClient.clear();
    await router.navigate({ to: "/sign-in" });
  }
}
