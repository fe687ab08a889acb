import { type TemplateOption, texts } from "../template.js";
import { dimensionOf, questionOf, type Scale } from "./likert.js";

const RESPONSIVENESS: Scale = {
  key: "responsiveness",
  name: texts("Responsiveness", "响应性", "回應性"),
  description: texts("How problems and returns are handled.", "问题与退货的处理。", "問題與退貨的處理。"),
  label: texts("When something went wrong", "出现问题时", "出現問題時"),
  items: [
    { key: "options", label: texts("Returning goods is convenient", "退货方式方便", "退貨方式方便") },
    { key: "returns", label: texts("Returns are handled well", "退货处理得当", "退貨處理得當") },
    { key: "guarantee", label: texts("The guarantee is worth something", "保障承诺有实际意义", "保障承諾有實際意義") },
    {
      key: "guidance",
      label: texts("I am told what to do when an order fails", "订单失败时会告诉我该怎么办", "訂單失敗時會告訴我該怎麼辦"),
    },
    { key: "prompt", label: texts("Problems are taken care of soon", "问题很快得到处理", "問題很快得到處理") },
  ],
};

const COMPENSATION: Scale = {
  key: "compensation",
  name: texts("Compensation", "补偿", "補償"),
  description: texts("How the shop makes up for problems.", "商店如何弥补问题。", "商店如何彌補問題。"),
  label: texts("Compensation", "补偿", "補償"),
  items: [
    { key: "own", label: texts("The shop makes up for problems it caused", "由商店造成的问题会得到补偿", "由商店造成的問題會得到補償") },
    { key: "late", label: texts("I am compensated when goods come late", "迟到的订单会得到补偿", "遲到的訂單會得到補償") },
    { key: "pickup", label: texts("Goods to return are picked up at my place", "退货可上门取件", "退貨可到府取件") },
  ],
};

const CONTACT: Scale = {
  key: "contact",
  name: texts("Contact", "联系", "聯繫"),
  description: texts("Whether somebody can be reached.", "能否联系到人。", "能否聯繫到人。"),
  label: texts("Getting in touch", "联系客服", "聯繫客服"),
  items: [
    { key: "phone", label: texts("There is a number to call", "有可以拨打的电话", "有可以撥打的電話") },
    { key: "online", label: texts("Somebody can be reached online", "可以在线联系到客服", "可以線上聯繫到客服") },
    { key: "person", label: texts("I can talk to a person about a problem", "有问题可以和真人沟通", "有問題可以和真人溝通") },
  ],
};

const SCALES = [RESPONSIVENESS, COMPENSATION, CONTACT];

/**
 * E-RecS-QUAL's three dimensions with their 11 items, in our own words: for customers who had a problem.
 * [Parasuraman, Zeithaml & Malhotra 2005]
 */
export const RECOVERY: TemplateOption = {
  key: "recovery",
  name: texts("Recovery (E-RecS-QUAL)", "服务补救（E-RecS-QUAL）", "服務補救（E-RecS-QUAL）"),
  description: texts(
    "Responsiveness, compensation and contact in 11 items. Asks about problems, so only those who had one can answer.",
    "响应性、补偿、联系三个维度共 11 题，供遇到过问题的顾客作答。",
    "回應性、補償、聯繫三個構面共 11 題，供遇過問題的顧客作答。",
  ),
  share: 0.3,
  dimensions: SCALES.map((scale) => dimensionOf(scale, 1 / SCALES.length)),
  questions: SCALES.map(questionOf),
};
