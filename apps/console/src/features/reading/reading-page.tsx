import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { PasswordForm } from "./password-form.tsx";
import { leaveRoom, resumeRoom } from "./reading-client.ts";
import { ReadingFrame } from "./reading-frame.tsx";
import { RoomView } from "./room-view.tsx";

const route = getRouteApi("/reading/$token");

/** One submission for readers without an account: the password first, and after a reload the room that is open. */
export function ReadingPage() {
  const { t } = useTranslation();
  const { token } = route.useParams();
  const [room, setRoom] = useState<RoomContents | null | "unknown">("unknown");
  useDocumentTitle(room === "unknown" || room === null ? t("reading.title") : room.programme);
  useEffect(() => {
    resumeRoom(token).then(setRoom, () => setRoom(null));
  }, [token]);
  if (room === "unknown") return <ReadingFrame>{null}</ReadingFrame>;
  if (room === null) {
    return (
      <ReadingFrame>
        <PasswordForm token={token} onOpen={setRoom} />
      </ReadingFrame>
    );
  }
  return (
    <RoomView
      room={room}
      onChanged={() => resumeRoom(token).then(setRoom, () => setRoom(null))}
      onLeave={() => void leaveRoom(room.id).finally(() => setRoom(null))}
    />
  );
}
