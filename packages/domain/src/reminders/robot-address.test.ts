import { expect, test } from "vitest";
import { readRobotAddress } from "./robot-address.ts";

const token = "0123456789abcdef0123456789abcdef";

test.each([
  ["wecom", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key="],
  ["dingtalk", "https://oapi.dingtalk.com/robot/send?access_token="],
  ["feishu", "https://open.feishu.cn/open-apis/bot/v2/hook/"],
])("an address of %s is known by its host, and shown without its token", (kind, place) => {
  expect(readRobotAddress(`  ${place}${token} `)).toEqual({
    ...{ kind, url: `${place}${token}`, shown: `${place}…cdef` },
  });
});

test.each([
  `http://oapi.dingtalk.com/robot/send?access_token=${token}`,
  `https://oapi.dingtalk.com.evil.example/robot/send?access_token=${token}`,
  `https://oapi.dingtalk.com@evil.example/robot/send?access_token=${token}`,
  `https://oapi.dingtalk.com:8443/robot/send?access_token=${token}`,
  `https://oapi.dingtalk.com/robot/send?access_token=${token}&next=x`,
  `https://evil.example/?u=https://oapi.dingtalk.com/robot/send?access_token=${token}`,
  `https://qyapi.weixin.qq.com/cgi-bin/webhook/upload_media?key=${token}`,
  `https://open.feishu.cn/open-apis/bot/v2/hook/${token}/../x`,
  "https://127.0.0.1/robot/send",
  "",
])("%s is no robot's address", (url) => {
  expect(readRobotAddress(url)).toBeNull();
});
