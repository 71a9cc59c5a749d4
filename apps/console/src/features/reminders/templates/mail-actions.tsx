import { CommentOutlined, EditOutlined, NotificationOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { SeasonDialog } from "./season-dialog.tsx";

/** Above the log of mails: what came back on them, the school's own words for them, and the notice that opens the season. */
export function MailActions() {
  const { t } = useTranslation();
  const [isOpening, setIsOpening] = useState(false);
  return (
    <>
      <ButtonLink to="/answers" icon={<CommentOutlined aria-hidden />}>
        {t("answers.title")}
      </ButtonLink>
      <ButtonLink to="/reminders/templates" icon={<EditOutlined aria-hidden />}>
        {t("wording.title")}
      </ButtonLink>
      <Button icon={<NotificationOutlined aria-hidden />} onClick={() => setIsOpening(true)}>
        {t("wording.season.open")}
      </Button>
      {isOpening ? <SeasonDialog onClose={() => setIsOpening(false)} /> : null}
    </>
  );
}
