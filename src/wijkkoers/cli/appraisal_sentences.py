"""What is wrong with input of the decision core, and how to mend it, in Dutch; one sentence or two per code."""

from __future__ import annotations

APPRAISAL_SENTENCES: dict[str, str] = {
    # a weegbestand that lacks what a verb needs
    "geen-weging": "In dit bestand valt niets te wegen. Vul alternatieven in, criteria die meetellen, en hun scores.",
    "geen-mkba": "In dit bestand staan geen kosten en baten. Vul de regels in, en wijs het nulalternatief aan.",
    "geen-programma": "In dit bestand staat geen programma. Vul doelen, maatregelen en budgetten in.",
    "studie-onvolledig": "Bij de studie ontbreekt: {field}. Vul dat in.",
    # names
    "naam-leeg": "Naam {number} bij {what} is leeg. Vul een naam in.",
    "naam-dubbel": "De naam {name} staat twee keer bij {what}. Geef elk een eigen naam.",
    "namen-ongelijk": "De namen bij {what} passen niet op elkaar. Er ontbreekt: {missing}. Te veel is: {extra}.",
    "alternatief-onbekend": "Er is geen alternatief {name}. Kies een van de alternatieven die vergeleken worden.",
    "actor-onbekend": "Regel {line} noemt {name}, maar die actor is er niet. Zet hem bij de actoren, of verbeter de regel.",
    "maatregel-onbekend": "Een voorwaarde of een stem noemt een maatregel die er niet is. Voeg de maatregel toe, of verbeter de naam.",
    "doel-onbekend": "Er is geen doel {name}. Het wordt genoemd bij: {at}. Voeg het toe, of verbeter de naam.",
    "uitvoerder-onbekend": "Er is geen uitvoerder {name}. Hij wordt genoemd bij: {at}. Voeg hem toe, of verbeter de naam.",
    "invoer-onbekend": "Er is geen onzekere invoer met de naam {name}. Kies een naam die bij de trekkingen hoort.",
    # scores
    "geen-criteria": "Er zijn geen criteria. Geef er ten minste één.",
    "score-overbodig": "Er is een score van {alternative} op {criterion}, maar die twee doen niet allebei mee. Haal de score weg.",
    "score-niet-eindig": "De score van {alternative} op {criterion} is geen getal. Vul een gewoon getal in.",
    "score-te-groot": "De score van {alternative} op {criterion} is te groot om mee te rekenen. Kies een grotere eenheid.",
    "score-niet-positief": (
        "De score van {alternative} op {criterion} is {score}. Deze methode kan alleen met scores boven nul; kies de gewogen som."
    ),
    "score-buiten-ankers": (
        "De score van {alternative} op {criterion} is {score}, buiten de schaal van {low} tot {high}. Maak de schaal ruimer."
    ),
    "nul-onbekend": "Het nulalternatief {name} staat niet bij de alternatieven. Wijs er een aan dat er wel staat.",
    "tabel-vorm": "De tabel heeft niet de goede vorm. Er horen {rows} rijen te zijn, en {columns} kolommen.",
    "geen-onderscheid": (
        "Alle alternatieven scoren gelijk op alles wat gewicht heeft. Geef een ander criterium gewicht, of kijk de scores na."
    ),
    # scales and thresholds
    "ankers-onbruikbaar": "De schaal van {criterion} loopt van {low} tot {high}. Geef twee getallen, eerst het laagste.",
    "ankers-ontbreken": "{criterion} heeft geen vaste schaal, en {method} heeft die nodig. Geef een laagste en een hoogste score.",
    "treden-onbruikbaar": "De treden van {criterion} kloppen niet. Geef oplopende scores, elk met een waarde van 0 tot en met 1.",
    "treden-tegen-richting": "De treden van {criterion} lopen tegen de richting ({direction}) in. Draai de waarden of de richting om.",
    "doel-ontbreekt": "{criterion} heeft een streefwaarde als richting, maar die waarde ontbreekt. Vul haar in.",
    "doel-niet-eindig": "De streefwaarde van {criterion} is geen getal. Vul een gewoon getal in.",
    "doel-buiten-ankers": "De streefwaarde {target} van {criterion} ligt buiten de schaal van {low} tot {high}. Pas een van beide aan.",
    "doel-past-niet": "{criterion} heeft een streefwaarde, en daar kan deze methode niet mee rekenen. Kies de gewogen som.",
    "drempel-niet-eindig": "De drempel van {criterion} is geen getal. Vul een gewoon getal in, of haal de drempel weg.",
    "drempel-onbekend-criterium": "Er is een drempel voor {criterion}, maar dat criterium doet niet mee. Haal de drempel weg.",
    "drempel-ongeldig": (
        "Een drempel van {threshold} met zekerheid {certain} kan niet. Geef een drempel van 0 tot 1 en een zekerheid van 0,5 tot 1."
    ),
    "drempel-buiten-bereik": "De drempel {name} is {value}. Geef een getal van 0 tot en met 1.",
    "drempels-volgorde": "De drempels van {method} staan niet op volgorde. Geef ze van klein naar groot, geen onder nul.",
    "voorkeur-onbekend-criterium": "Er is een voorkeur voor {criterion}, maar dat criterium doet niet mee. Haal de voorkeur weg.",
    "voorkeursdrempel-onbruikbaar": "De drempels van {criterion} passen niet bij de vorm {shape}. Geef getallen van nul of meer, oplopend.",
    "normalisatie-past-niet": "De methode {method} kan niet met de schaal {normalisation}. Kies een andere schaal of methode.",
    "meerderheid-buiten-bereik": "Het gewicht van de meerderheid is {value}. Geef een getal van 0 tot en met 1.",
    "som-nul": "De scores op {criterion} zijn samen nul, dus delen door hun som gaat niet. Kies een andere schaal.",
    "te-veel-alternatieven": "Er zijn {count} alternatieven, en deze methode kan er {limit} aan. Laat er eerst een aantal afvallen.",
    # weights
    "geen-gewichtensets": "Er zijn geen gewichten. Geef van ten minste één partij hoe zwaar elk criterium telt.",
    "gewicht-niet-eindig": "Het gewicht van {criterion} bij {set} is geen bruikbaar getal. Vul een gewoon getal in.",
    "rang-ongeldig": "De plaats van {criterion} bij {set} is {value}. Geef een plaats van 1 of hoger.",
    "rangorde-leeg": "De rangorde van de criteria is leeg, of heeft een lege plaats. Noem op elke plaats een criterium.",
    "weging-ongelijk": "De gewichten van {first} en {second} horen bij andere alternatieven of criteria. Leg alleen gelijke naast elkaar.",
    "te-weinig-criteria": "Met {count} criteria valt er niets te vergelijken. Geef er ten minste twee.",
    "bwm-verhouding": "{criterion} bij {set} heeft {value}. Geef hoeveel keer zo zwaar: 1 of meer, en hoogstens 1000.",
    "bwm-beste-slechtste": (
        "Bij {set} kloppen het zwaarste en het lichtste criterium niet. "
        "Geef beide een 1 op hun eigen plaats, en overal dezelfde verhouding tussen die twee."
    ),
    "paar-ontbreekt": "{first} en {second} zijn nog niet met elkaar vergeleken. Vul in hoeveel keer zo zwaar de eerste is.",
    "paar-onbekend": "{first} tegenover {second} is geen paar van deze lijst. Haal de vergelijking weg, of verbeter de namen.",
    "paar-niet-positief": "{first} tegenover {second} heeft {value}. Geef een getal boven nul.",
    "paren-vorm": "De tabel van vergelijkingen hoort {count} rijen en {count} kolommen te hebben. Vul haar aan.",
    "entropie-negatief": "De score van {alternative} op {criterion} is lager dan nul. Gewichten uit de spreiding kunnen daar niet mee.",
    "entropie-geen-verschil": "Alle alternatieven scoren gelijk, dus uit de spreiding volgen geen gewichten. Geef zelf gewichten.",
    "kansen-vorm": "De tabel met winstkansen hoort {count} rijen en {count} kolommen te hebben. Maak haar van dezelfde alternatieven.",
    "groep-minimum": "Een groep van {count} mensen kan niet. Kies 1 of meer als kleinste groep.",
    "grenzen-onmogelijk": "De grenzen van {criterion} zijn {low} en {high}. Geef eerst de laagste, beide van 0 tot en met 1.",
    "grenzen-leeg": (
        "Geen gewichten passen binnen deze grenzen: de laagste zijn samen {low_sum} en de hoogste {high_sum}. Zorg dat 1 daartussen ligt."
    ),
    # choosing under uncertainty
    "geen-scenarios": "Er zijn geen scenario's. Geef er ten minste één.",
    "opbrengst-onbruikbaar": "De uitkomst van {alternative} in {scenario} is geen bruikbaar getal. Vul een gewoon getal in.",
    "kansen-onbruikbaar": "De kansen op de scenario's zijn samen {sum}. Geef kansen van nul of meer die samen 1 zijn.",
    "optimisme-buiten-bereik": "Het optimisme is {value}. Geef een getal van 0 (somber) tot en met 1 (hoopvol).",
    # draws and distributions
    "trekkingen-te-weinig": "{draws} trekkingen is te weinig. Kies er ten minste {least} met --trekkingen.",
    "trekkingen-te-veel": "{draws} trekkingen is te veel. Kies er hoogstens {most} met --trekkingen.",
    "trekkingen-ongeldig": "{value} trekkingen kan niet. Kies er 1 of meer.",
    "seed-onbruikbaar": "{seed} kan niet als begin van de trekkingen. Geef met --seed een heel getal van 0 of meer.",
    "sobol-niet-mogelijk": "Bij deze gewichten ({drawing}) kunnen de trekkingen niet gelijkmatig verdeeld worden. Kies gewone trekkingen.",
    "verdeling-onbekend": "De verdeling {kind} bestaat niet of past hier niet. Kies een andere, zoals driehoek.",
    "verdeling-onbegrensd": "De verdeling {kind} heeft geen laagste en hoogste waarde, en die zijn hier nodig. Kies bijvoorbeeld driehoek.",
    "verdeling-niet-eindig": "Een van de waarden van een verdeling is geen getal. Vul gewone getallen in.",
    "verdeling-niet-positief": "Een laagste waarde van {low} past niet bij deze verdeling. Geef waarden boven nul, of kies een andere.",
    "verdeling-scheef": "De bandbreedte is te scheef voor de verdeling {kind}. Kies een driehoek, die scheef mag zijn.",
    "scenario-leeg": "Er zijn geen uitkomsten om uit te kiezen. Geef er ten minste één, met haar kans.",
    "scenario-aantal": "Er zijn {outcomes} uitkomsten en {shares} kansen. Geef er van beide evenveel.",
    "scenario-kans": "Een kans van {share} kan niet. Geef een getal van nul of meer.",
    "scenario-kans-som": "De kansen zijn samen {total}. Zorg dat zij samen 1 zijn.",
    "groep-samenhang": "De samenhang in groep {group} is {correlation}. Geef een getal van 0 tot en met 1.",
    "te-veel-invoer": "Er zijn {count} onzekere getallen, en deze manier van trekken kan er {most} aan. Kies gewone trekkingen.",
    "geen-invoer": "Er is geen enkele bandbreedte, dus er valt niets te onderzoeken. Geef ergens een laag en een hoog getal.",
    "uitkomst-niet-eindig": "Een van de trekkingen geeft geen bruikbaar getal. Kijk na of de bandbreedtes redelijk zijn.",
    "uitkomst-vast": "De uitkomst is in elke trekking dezelfde, dus geen enkele bandbreedte heeft invloed. Kijk de bandbreedtes na.",
    # many cores
    "aantal-werkers": "{workers} rekenaars tegelijk kan niet. Kies er 1 tot en met {most}.",
    "dask-ontbreekt": "Rekenen op een cluster vraagt het pakket dask, en dat is er niet. Installeer wijkkoers met dask erbij.",
    "cluster-onbereikbaar": "Het cluster op {address} antwoordt niet. Controleer het adres, en of het cluster draait.",
    # costs and benefits: the study
    "nulalternatief-ontbreekt": "Het nulalternatief ({name}) staat niet bij de alternatieven. Voeg toe wat er zonder plan gebeurt.",
    "nulalternatief-met-regels": (
        "Regel {line} hoort bij het nulalternatief {name}, maar de studie geeft verschillen daarmee. "
        "Haal de regel weg, of geef bij alles het hele bedrag."
    ),
    "geen-regels": "De studie heeft geen kosten of baten. Vul ten minste één regel in.",
    "kostenregel-onbekend": "{name} hoort als kosten te tellen, maar is geen kostenregel. Verbeter de naam, of laat hem weg.",
    "investeerder-onbekend": "{name} investeert, maar staat niet bij de actoren. Voeg die actor toe, of verbeter de naam.",
    "horizon-onbruikbaar": "Een looptijd van {years} jaar kan niet voor de studie. Geef een aantal van 1 tot en met 500.",
    "schema-onbekend": "Het disconteringsschema {name} is er niet. Kies uit: {known}.",
    "schema-stappen": "De stappen van het disconteringsschema kloppen niet ({years}). Laat de jaren oplopen; de laatste stap eindigt niet.",
    "voet-onbruikbaar": "Een disconteringsvoet van {rate_pct} % kan niet. Geef een percentage boven -50 en hoogstens 100.",
    "voet-te-breed": "De bandbreedte van de disconteringsvoet ({low_pct} tot {high_pct} procentpunt) is te breed. Maak haar smaller.",
    "prijsindex-onbruikbaar": "De prijsindex {index} heeft voor {year} geen bruikbaar getal. Vul een getal boven nul in.",
    # costs and benefits: its lines
    "bedrag-niet-eindig": "Een van de bedragen is geen getal, of is veel te groot. Vul een gewoon bedrag in euro's in.",
    "bedrag-te-groot": "Het bedrag van regel {line} wordt te groot om op de cent te rekenen. Kijk na of de eenheid klopt.",
    "aandeel-onbruikbaar": "Regel {line}: {field} is {value}. Geef een deel van 0 tot en met 1.",
    "aandelen-niet-100": "De delen van regel {line} zijn samen {sum_pct} %. Zorg dat zij samen 100 % zijn.",
    "groei-onbruikbaar": "Regel {line}: een groei van {rate_pct} % per jaar kan niet. Geef een percentage boven -100 en hoogstens 100.",
    "looptijd-onbruikbaar": "Regel {line} duurt {years} jaar. Geef een aantal van 1 of meer, of laat het leeg.",
    "opbouw-onbruikbaar": "Regel {line} heeft een opbouw van {years} jaar. Geef een aantal van nul of meer.",
    "waterbed-zonder-baat": "Regel {line} heeft een waterbed, maar de soort is {line_kind}. Alleen een baat verhuist; haal het weg.",
    "start-voor-basisjaar": "Regel {line} begint in jaar {start}, voor het basisjaar. Tel jaren vanaf 0.",
    "start-na-horizon": "Regel {line} begint in jaar {start}, maar de studie stopt na jaar {horizon}. Begin eerder, of kijk verder.",
    "overdracht-zonder-ontvanger": "Regel {line} is een overdracht zonder ontvanger. Vul in wie het geld krijgt.",
    "overdracht-aan-zichzelf": "Regel {line} is een overdracht van {name} aan zichzelf. Kies een andere ontvanger.",
    "ontvanger-zonder-overdracht": "Regel {line} heeft een ontvanger ({name}), maar is geen overdracht. Haal de ontvanger weg.",
    # a programme
    "geen-maatregelen": "Er zijn geen maatregelen. Geef er ten minste één.",
    "geen-doelen": "Er zijn geen doelen. Geef er ten minste één, met wat elke maatregel eraan bijdraagt.",
    "jaren-onjuist": "De jaren van het programma kloppen niet: {years}. Geef jaren die op elkaar volgen.",
    "aantal-ongeldig": "{name} mag {value} keer. Geef een aantal van 1 tot en met een miljoen.",
    "bedrag-ongeldig": "Bij {name} staat het bedrag {value}. Geef een bedrag van nul of meer.",
    "getal-ongeldig": "Bij {name} staat {value}, en daar valt niet mee te rekenen. Vul een gewoon getal in.",
    "start-buiten-programma": (
        "{name} kan niet in het programma ({first} tot en met {last}) beginnen: de grens {year} ligt daarbuiten. Pas de jaren aan."
    ),
    "bedrag-buiten-programma": (
        "{name} heeft een bedrag of aantal in {year}, buiten het programma ({first} tot en met {last}). Haal het weg of pas de jaren aan."
    ),
    "betaler-buiten-programma": "{name} betaalt mee bij {at}, maar is geen betaler van het programma. Geef {name} een budget per jaar.",
    "start-na-einde": "{name} mag niet voor {earliest} beginnen en niet na {latest}. Draai die jaren om.",
    "vast-en-uitgesloten": "{name} moet mee en mag niet mee. Kies een van beide.",
    "budget-ontbreekt": "Het budget van {name} in {year} ontbreekt. Vul het in; nul mag ook.",
    "capaciteit-ontbreekt": "De capaciteit van {name} in {year} ontbreekt. Vul haar in; nul mag ook.",
    "relatie-te-klein": "Een voorwaarde tussen maatregelen noemt {measures}. Noem ten minste twee verschillende.",
    "nulalternatief-dubbel": "Er zijn meer nulalternatieven: {names}. Houd er één over.",
    "wachttijd-ongeldig": "De wachttijd tussen {before} en {after} is {value} jaar. Geef een aantal van 0 tot 1000.",
    "voorrang-kringloop": "Deze maatregelen wachten in een kring op elkaar: {circle}. Haal een van die voorwaarden weg.",
    "besparing-te-groot": (
        "Samen doen bespaart {payer} {saving} euro, maar {name} kost daar in het eerste jaar {cost} euro. "
        "Maak de besparing hoogstens zo groot."
    ),
    "discontovoet-ongeldig": "Een disconteringsvoet van {value} kan niet voor het programma. Geef een deel van 0 tot en met 1.",
    "volgorde-leeg": "Het programma gaat doel voor doel, maar de volgorde ontbreekt. Noem de doelen, het belangrijkste eerst.",
    "partijen-leeg": "Het programma gaat over wat partijen krijgen, maar er zijn geen partijen. Noem ze, met hun gewichten.",
    "gewichten-vorm": "De gewichten passen niet bij de {goals} doelen. Geef bij elke trekking een getal per doel.",
    "tijd-ongeldig": "Een zoektijd van {value} seconden kan niet. Geef een aantal boven nul.",
    "kloof-ongeldig": "Een verschil met het best mogelijke van {value} kan niet. Geef een deel van 0 tot 1.",
    # choices and opinions of many people
    "geen-stemmen": "Er is geen enkele stem. Geef er ten minste één.",
    "maatregel-dubbel": "Stem {voter} kiest een maatregel twee keer. Laat hem één keer staan.",
    "punten-ongeldig": "Stem {voter} heeft punten die geen getal van nul of meer zijn. Verbeter die.",
    "plaats-ongeldig": "Stem {voter} heeft een plaats die geen getal van 1 of meer is. Verbeter die.",
    "stemmen-vorm": "De tabel met stemmen past niet bij {statements} stellingen. Geef per deelnemer een stem of een leegte per stelling.",
    "stem-onbekend": "Er is een stem die niet bestaat. Mogelijk zijn: {allowed}.",
    "te-weinig-stellingen": "Met {count} stellingen zijn er geen groepen te vinden. Geef er ten minste twee.",
    "te-veel-stellingen": "Er zijn {count} stellingen, en {most} is het meeste. Laat er een aantal weg.",
    "te-weinig-deelnemers": (
        "{people} deelnemers stemden op {fewest} stellingen of meer. Groepen vinden kan vanaf twee; vraag meer mensen om te stemmen."
    ),
    "te-veel-deelnemers": "Er zijn {people} deelnemers, en {most} is het meeste. Neem een steekproef.",
    # dividing a cost
    "te-weinig-spelers": "Er zijn {count} partijen, en {fewest} is het minste. Voeg partijen toe.",
    "te-veel-spelers": "Er zijn {count} partijen, en deze verdeling kan er {most} aan. Voeg partijen samen.",
    "coalitie-speler-onbekend": "{player} hoort niet bij de partijen. Dat zijn: {players}.",
    "coalitie-dubbel": "De groep {coalition} staat er twee keer. Laat één bedrag staan.",
    "coalitie-leeg": "Als niemand meedoet, staat er een bedrag van {amount}. Dat hoort nul te zijn.",
    "coalitie-ontbreekt": "Het bedrag van de groep {coalition} ontbreekt. In totaal ontbreken er {count}; vul ze aan.",
    "baten-nul": "Niemand heeft baat, dus naar baat verdelen gaat niet. Verdeel in gelijke delen, of vul baten in.",
    "boedel-te-groot": "Er is {estate} te verdelen en maar {claimed} gevraagd. Verdeel hoogstens wat er gevraagd is.",
    "nucleolus-niet-gevonden": "Er is geen verdeling gevonden: de bedragen liggen te ver uiteen. Kijk na of de eenheden gelijk zijn.",
    "drempel-onhaalbaar": "Er zijn {quota} stemmen nodig, en samen zijn er {total}. Kies een drempel boven nul die te halen is.",
}
