<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BlendNotice</name>
    <message numerus="yes">
        <source>Blend of %n model(s)</source>
        <translation>
            <numerusform>Blend of one model</numerusform>
            <numerusform>Blend of %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrushBox</name>
    <message numerus="yes">
        <source>%n stroke(s) on this photo</source>
        <translation>
            <numerusform>%n stroke on this photo</numerusform>
            <numerusform>%n strokes on this photo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message numerus="yes">
        <source>%n photo(s) saved in {folder}</source>
        <translation>
            <numerusform>%n photo saved in {folder}</numerusform>
            <numerusform>%n photos saved in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be exported: {names}</source>
        <translation>
            <numerusform>%n photo could not be exported: {names}</numerusform>
            <numerusform>%n photos could not be exported: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportAllDialog</name>
    <message numerus="yes">
        <source>Export %n open photo(s)</source>
        <translation>
            <numerusform>Export %n open photo</numerusform>
            <numerusform>Export %n open photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repairing</name>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation>
            <numerusform>%n place, {share} of the photo</numerusform>
            <numerusform>%n places, {share} of the photo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameSettings</name>
    <message numerus="yes">
        <source>%n other photo(s) have these settings now. Hints, brush strokes and masks stayed.</source>
        <translation>
            <numerusform>One other photo has these settings now. Hints, brush strokes and masks stayed.</numerusform>
            <numerusform>%n other photos have these settings now. Hints, brush strokes and masks stayed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message numerus="yes">
        <source>%n installed model(s) without a row.</source>
        <translation>
            <numerusform>One installed model has no row yet.</numerusform>
            <numerusform>%n installed models have no row yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message numerus="yes">
        <source>%n picture(s) of {name}, with their names and times under them.</source>
        <translation>
            <numerusform>%n picture of {name}, with its name and time under it.</numerusform>
            <numerusform>%n pictures of {name}, with their names and times under them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepForm</name>
    <message numerus="yes">
        <source>At most %n measurement(s), the gray photos&apos; among them.</source>
        <translation>
            <numerusform>At most %n measurement, the gray photo&apos;s.</numerusform>
            <numerusform>At most %n measurements, the gray photos&apos; among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s), the gray photo&apos;s among them.</source>
        <translation>
            <numerusform>%n measurement, the gray photo&apos;s.</numerusform>
            <numerusform>%n measurements, the gray photo&apos;s among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message numerus="yes">
        <source>%n photo(s) could not be read</source>
        <translation>
            <numerusform>%n photo could not be read</numerusform>
            <numerusform>%n photos could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set back %n time(s), at a lower rate</source>
        <translation>
            <numerusform>set back once, at a lower rate</numerusform>
            <numerusform>set back %n times, at a lower rate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) gone</source>
        <translation>
            <numerusform>one photo is gone</numerusform>
            <numerusform>%n photos are gone</numerusform>
        </translation>
    </message>
</context>
</TS>
