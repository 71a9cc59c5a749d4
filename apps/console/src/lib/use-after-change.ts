import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";

/** What follows a change that other pages show too: say so, renew everything that is cached, close the dialog. */
export function useAfterChange(onClose: () => void): (done: string) => Promise<void> {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return async (done) => {
    message.success(done);
    onClose();
    await queryClient.invalidateQueries();
  };
}
