import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { authClient } from "../../lib/auth-client.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { type Credentials, SignInForm, type SignInProblem } from "./sign-in-form.tsx";
import { SignInFrame } from "./sign-in-frame.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { t } = useTranslation();
  const { back } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  useDocumentTitle(t("session.title"));
  return (
    <SignInFrame>
      <SignInForm problem={problem} onSubmit={signIn} onAgain={() => setProblem(null)} />
    </SignInFrame>
  );

  async function signIn(credentials: Credentials): Promise<void> {
    setProblem(null);
    const { error } = await authClient.signIn.email(credentials).catch(() => ({ error: { status: 0 } }));
    if (error) return setProblem(problemOf(error.status));
    queryClient.clear();
    router.history.replace(back ?? "/");
  }
}

function problemOf(status: number): SignInProblem {
  if (status === 429) return "too-many";
  return status >= 400 && status < 500 ? "rejected" : "unavailable";
}
