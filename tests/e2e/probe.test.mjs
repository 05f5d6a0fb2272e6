import { visit, paste, word, ENGLISH_POST } from "./helpers.mjs";
const cases = {nl1000: "\n".repeat(1000)+"好", nl10000: "\n".repeat(10000)+"好", mb: "今天去超市买了一大堆零食，回家路上遇到了邻居家的小猫。\n".repeat(14_000).slice(0, 350_000), mbflat: "今天去超市买了一大堆零食，回家路上遇到了邻居家的小猫。".repeat(14_000).slice(0, 350_000), x50: "今天去超市买了一大堆零食，回家路上遇到了邻居家的小猫。\n".repeat(1800), x5:"今天去超市买了一大堆零食，回家路上遇到了邻居家的小猫。\n".repeat(180), a10k: "a".repeat(10000)};
for (const [name, text] of Object.entries(cases))
visit(name, async (v) => {
  const page = await v.open();
  const r = await page.evaluate(async (text) => {
    let last = performance.now(), gap = 0;
    const tick = () => { const n = performance.now(); gap = Math.max(gap, n-last); last = n; setTimeout(tick, 5); }; tick();
    const box = document.querySelector("textarea");
    const t0 = performance.now();
    box.value = text;
    const t1 = performance.now();
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const t2 = performance.now();
    while (![...text.slice(0,50000)].length || document.querySelector('[data-yz="post"]').textContent.length < Math.min(text.length, 50000)*0.99) { await new Promise(r=>setTimeout(r,10)); if (performance.now()-t0>40000) break; }
    const t3 = performance.now();
    document.body.getBoundingClientRect(); const t4 = performance.now();
    await new Promise(r=>requestAnimationFrame(()=>setTimeout(r)));
    return [t1-t0,t2-t1,t3-t2,t4-t3,performance.now()-t4,gap].map(Math.round);
  }, text);
  console.log(name, "setvalue,dispatch,shown,layout,frame,gap", r.join(" "));
  const t=Date.now(); await page.locator("textarea").fill("x", {timeout:60000}); console.log("then fill x", Date.now()-t);
});
