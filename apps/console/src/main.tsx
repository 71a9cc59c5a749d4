import "antd/dist/reset.css";
import "./ui/global.css";
import "./ui/tone.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { createConsole } from "./app/create-console.ts";
import { applyTokens } from "./ui/tokens.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");

applyTokens(document.documentElement);
createRoot(root).render(
  <StrictMode>
    <App console={createConsole()} />
  </StrictMode>,
);
