import { createLink } from "@tanstack/react-router";
import { Button } from "antd";

/** A link that looks like a button: it has an address, and opens in another tab where that is asked for. The router keeps `type` to itself: say `color` and `variant`. */
export const ButtonLink = createLink(Button);
