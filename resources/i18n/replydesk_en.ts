<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckController</name>
    <message numerus="yes">
        <location filename="../../ui/checking/controller.py" line="78"/>
        <source>%Ln things are wrong.</source>
        <translation>
            <numerusform>%Ln thing is wrong.</numerusform>
            <numerusform>%Ln things are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="17"/>
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="21"/>
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="26"/>
        <source>%Ln valid for the last day today</source>
        <translation>
            <numerusform>%Ln valid for the last day today</numerusform>
            <numerusform>%Ln valid for the last day today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="27"/>
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln expired</numerusform>
            <numerusform>%Ln expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="28"/>
        <source>%Ln quoting an expired fact</source>
        <translation>
            <numerusform>%Ln quoting an expired fact</numerusform>
            <numerusform>%Ln quoting an expired fact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="29"/>
        <source>%Ln expire within {time}</source>
        <translation>
            <numerusform>%Ln expires within {time}</numerusform>
            <numerusform>%Ln expire within {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="30"/>
        <source>%Ln to be reviewed</source>
        <translation>
            <numerusform>%Ln to be reviewed</numerusform>
            <numerusform>%Ln to be reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="31"/>
        <source>%Ln wait for approval</source>
        <translation>
            <numerusform>%Ln waits for approval</numerusform>
            <numerusform>%Ln wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="38"/>
        <source>%Ln ways of asking for {entries} were asked, each as if its entry did not have it.</source>
        <translation>
            <numerusform>%Ln way of asking for {entries} was asked, as if its entry did not have it.</numerusform>
            <numerusform>%Ln ways of asking for {entries} were asked, each as if its entry did not have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="45"/>
        <source>The next %Ln fit almost equally well. Compare them.</source>
        <translation>
            <numerusform>The next %Ln fits almost equally well. Compare them.</numerusform>
            <numerusform>The next %Ln fit almost equally well. Compare them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="46"/>
        <source>The next %Ln fit almost equally well. Look at what differs: {words}.</source>
        <translation>
            <numerusform>The next %Ln fits almost equally well. Look at what differs: {words}.</numerusform>
            <numerusform>The next %Ln fit almost equally well. Look at what differs: {words}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="51"/>
        <source>Approved wordings that hold on {day}: %Ln entries</source>
        <translation>
            <numerusform>Approved wordings that hold on {day}: %Ln entry</numerusform>
            <numerusform>Approved wordings that hold on {day}: %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message numerus="yes">
        <location filename="../../ui/history_page/controller.py" line="125"/>
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history_page/controller.py" line="126"/>
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history_page/controller.py" line="129"/>
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message numerus="yes">
        <location filename="../../ui/house_dialog.py" line="98"/>
        <source>{name}: %Ln entries</source>
        <translation>
            <numerusform>{name}: %Ln entry</numerusform>
            <numerusform>{name}: %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message numerus="yes">
        <location filename="../../ui/library_page/importing.py" line="281"/>
        <source>Nothing was stored yet: %Ln rows cannot be used.</source>
        <translation>
            <numerusform>Nothing was stored yet: %Ln row cannot be used.</numerusform>
            <numerusform>Nothing was stored yet: %Ln rows cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/library_page/importing.py" line="299"/>
        <source>Left alone because their entry was merged into another one: %Ln rows.</source>
        <translation>
            <numerusform>Left alone because its entry was merged into another one: %Ln row.</numerusform>
            <numerusform>Left alone because their entry was merged into another one: %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnedController</name>
    <message numerus="yes">
        <location filename="../../ui/learned_page/controller.py" line="98"/>
        <source>%Ln rows are selected</source>
        <translation>
            <numerusform>%Ln row is selected</numerusform>
            <numerusform>%Ln rows are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message numerus="yes">
        <location filename="../../ui/menu.py" line="135"/>
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueIntake</name>
    <message numerus="yes">
        <location filename="../../ui/desk_page/queue_intake.py" line="149"/>
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>and %Ln more row</numerusform>
            <numerusform>and %Ln more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="60"/>
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="61"/>
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="62"/>
        <source>%Ln notes that no entry fits</source>
        <translation>
            <numerusform>%Ln note that no entry fits</numerusform>
            <numerusform>%Ln notes that no entry fits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="69"/>
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="70"/>
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleController</name>
    <message numerus="yes">
        <location filename="../../ui/rules/controller.py" line="128"/>
        <source>{count} of %Ln rules</source>
        <translation>
            <numerusform>{count} of %Ln rule</numerusform>
            <numerusform>{count} of %Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TidyingController</name>
    <message numerus="yes">
        <location filename="../../ui/tidying/controller.py" line="101"/>
        <source>%Ln entries were looked at.</source>
        <translation>
            <numerusform>%Ln entry was looked at.</numerusform>
            <numerusform>%Ln entries were looked at.</numerusform>
        </translation>
    </message>
</context>
</TS>
