import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAct } from "../../../lib/use-act.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import styles from "./template-list.module.css";

/** 常用意见 of the school, for who sees to them. */
export function TemplateList() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const templates = useQuery(trpc.appraisals.templates.queryOptions());
  const remove = useAct("appraisals.removeTemplate", { done: t("appraisals.templates.removed") });
  return (
    <div className={styles.card}>
      <SectionCard title={t("appraisals.templates.title")}>
        <Loaded query={templates} what={t("appraisals.templates.title")}>
          {(rows) =>
            rows.length === 0 ? (
              <p>{t("appraisals.templates.none")}</p>
            ) : (
              <ul className={styles.list}>
                {rows.map(({ id, text }) => (
                  <li key={id} className={styles.line}>
                    <span>{text}</span>
                    <Popconfirm
                      title={t("appraisals.templates.sure")}
                      onConfirm={() => remove.mutate({ id })}
                    >
                      <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined />}
                        aria-label={t("appraisals.templates.remove", { text })}
                      />
                    </Popconfirm>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </SectionCard>
    </div>
  );
}
