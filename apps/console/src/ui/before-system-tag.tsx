import { HistoryOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { StatusTag } from "./status-tag.tsx";

/** Whether it was done then is not known here; it is asked of nobody. */
export function BeforeSystemTag() {
  const { t } = useTranslation();
  return <StatusTag look={{ tone: "neutral", icon: HistoryOutlined }}>{t("ui.beforeSystem")}</StatusTag>;
}
