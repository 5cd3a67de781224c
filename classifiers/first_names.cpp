// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/first_names.hpp"

#include "classifiers/word_list.hpp"

#include <unordered_set>

namespace intake {

namespace {

constexpr std::string_view k_names =
    R"(
        aad aafke aagje aaike aaliyah aaltje aaron aart aarti abby abdel abdelaziz abdelhamid
        abdelkader abdelkarim abdellah abderrahim abdi abdirahman abdou abdul abdulkadir
        abdullah abe abel abigail abraham achmed achraf ada adam adelajda adelheid adil adinda
        adnan adri adriaan adrian adriana agata agaton agnes agnieszka agrypina ahlam ahmad
        ahmed ahmet aicha aida aiden aimee aisha akke alain alan albert albertine alberto
        albertus aldert aldo aleid aleida aleksander aleksandra aleksy alessandra alette alex
        alexander alexandra aleyna alfons alfred ali alice alicia alicja alida alie alieke
        alina aline alisa aliya aliyah alja allard alma alparslan alwar alwien alwin alya
        alyssa amabela amal amalia amanda amara amaya amber ambrozy amelia amelie amin amina
        aminata amir amira amy ana anastasia anastazja anatol andre andrea andreas andreea
        andrei andrew andries andriy andrzej andzelika anesa anette angela angelina angeline
        angelique aniek anika anil anique anissa anita anja anjo ank anke ankie anko ann anna
        annabel annabelle annabeth annalies anne annebeth annechien annedien annefleur
        annefloor annejet annejoke annekatrien anneke annelien annelies anneliese anneloes
        annelore annelot annelou annemarie annemarijn annemie annemieke annemiet annemijn
        annerie annet annetje annette annick annie annigje annika anouar anouk ans ansgary
        anthony antje antoine antoinet antoinette anton antoni antonia antonie antonina antonio
        antonius antoon anuschka anwar anya apollo aras archibald ard arda ardi arend ariadna
        ariana ariane arie arjan arjanne arjen arjenne arkadiusz arkady arlette armand armando
        armin arnaud arne arno arnold arnoldus arnoud aron arseniusz art arthur artur arwen
        arwin arya arystarch arzu asel asha ashley ashna asiya asiye asli asma astrid asya
        atanazy atie auke aukelien aukje aurelie aurora axel axelle aya ayaan ayana ayaz ayden
        aydin ayla aylin ayman aynur ayoub ayse ayten aziz azra babette badr bahar baldwin
        balthasar banu barbara barbera barend barry bart bartele bartholomeus bas bastiaan
        bastien bauke bazyli bea beata beatrice beatrijs beatrix beatrycze beau beike belinda
        bella belle ben benedykt beniamin benja benjamin bennie bente benthe bentley benyamin
        berber berdien berend berit bernadet bernadette bernadien bernadine bernard bernardus
        bernd bernedette bernhard bert berta berthold bertien bertil bertine bertjan bertram
        bertrand bertus betje betsie betsy bette betteke bettina betty betul beverly bianca
        bibi bibiana bibianna bieke bieneke bilal bina birgit birgitta birsen bjarne bjorn
        blazej bo boas boaz bob bobbi bobbie bobby bodi bodil bogdan bogdana bonno bonny boris
        borys bouchra boudewijn bouke boukje bradley brahim brajan bram branco brandon brecht
        bregje bregtje brenda brenn brian bridget brigit brigitta brigitte brit britt britta
        bruce bruno bryan brygida budi bulent burak burhan caatje caecilia cagla caitlin camiel
        camilla camille carel caren carien carin carina carine carl carla carlien carlijn
        carlijne carlo carlos carmela carmelia carmelita carmen carola carolien carolijn
        carolina caroline carolyn cas casper cataleya catalina catharina catherine cathy cato
        catrien cecile cecilia cecylia cecyliusz cedric cees celina celine cem cemal cemile
        cengiz ceren cetin cevdet cezary chantal chantalle charissa charlene charles charlie
        charlot charlotta charlotte chayenne chelsea chelsey cherif cheryl chiara chiel chloe
        chouaib chris chrisje christa christel christiaan christian christianne christien
        christina christine christoffel christophe christopher cilia cindy ciska claire clara
        clarien clarinda clasien clasina claudia claus clemens cleo coba cobie coby coco coen
        coenraad coert cokkie colette colin collin conny conrad constance constantijn coos cor
        cora coralie cordula corien corina corine corinne corne cornee corneel cornelia
        cornelie cornelis cornelisje corrie corrina corrinne corry cory coskun cosmin cristian
        cristina cynthia cyra cyriel cyril cyrus cyryl daan daantje dagmar dagmara daisy daley
        damian damin dana danai dani danial daniel daniela daniele daniella danielle danilo
        danique danny dante danuta daphna daphne darek daria dario dariusz dashne dave davey
        davi david davina davy dawid debbie debby debora deborah deepa deetje defne delano
        delia delphine demetriusz demi denice denis denise deniz dennis denny derek derk
        desiree devi devin dewi diana diane dianne dick dide didier diede diederick diederik
        diederike diego dieke diemer dieneke dienke dieter dietske dieuwertje dieuwke digna
        dilan dilara dilek dimitri dimitrios dina dinand dinanda dinant dineke dini dinie dinke
        dion dionizy dionne dirk dirkje ditta ditte ditty djamila djayden djenna djoeke djuke
        dmytro dogan dolf dolores dominic dominik dominique donald donna donny doortje dora
        doreth dorette dorian dorien dorina dorinda dorine doris dorota dorothe dorothea
        dorothee dorothy dorret dorrit dorus douwe dragana driek driekes dries driss duco dunja
        durk durkje duygu dwight dylan dylano dymphna ebru ed eddie eddy edgar edith edmond
        edmund edo eduard eduardo edward edwin edwina edyta eef eefje eefke eeke eelco eelke
        eelkje eerke efraim efrem egberdina egbert eglantine ehsan eibert eileen ekrem elbert
        elbrich elda eldert eleanor eleazar elena eleonora eleonore eliana eliane elias eliasz
        elien elif elijah elin elina eline elinor elisa elisabeth elise elisha eliza elizabeth
        elize elke ella elle elleke ellemiek ellemieke ellen elles ellie ellis elly elmar elmy
        elodie els elsa elsbeth elselien elsje elske elvira elwira ely elynn elzbieta emanuel
        emel emerentia emerson emiel emil emile emilia emilie emily emin emine emke emma
        emmanuel emmelien emmely emmie emmy emrah emre enes engelbert engin enno enrico enrique
        ensar enzo erast eray ercan erdal erdem erhan eric erica erich erik erika erikjan erin
        erkan erna ernest ernestine ernst erol ersin erwin esma esmee esmeralda esra estelle
        estera esther ethan ethel etienne eudokia eudoksja eugene eugenia eugenie eugeniusz
        eustracjusz eva evan evelien eveline evelyn evelyne everdien evert evertje evi evie evy
        ewa ewald ewelina ewout eylem eymen ezra faas fabian fabienne fadi fadila fadime fadma
        fadoua faduma faiza famke fanny faouzia farah fardau farid farida farouk fatemeh fatih
        fatiha fatima fatma fatna fatos fatou fay faya faye fayen fayenne febe fedde federico
        feike feikje felicia felicitas felien feliks feline felix femke femmy fenna fenne
        fenneke fenny ferdi ferdie ferdinand ferdynanda ferhat fernand fernando ferre ferry
        feyza fieke fien fiene fieneke fiep fikret filemon filip filipa filippo filiz filomena
        filou fina finley finn finnley fiona firat flavia fleur flip floor floortje flore
        florence florencja florentine florian florien florin florine floris florus flynn foekje
        fokje fokke folkert fons fopke foppe fouzia fran franca francesco francien francine
        francis francisca franciscus franciska franciszek franciszka francois francoise frank
        frankie frans fransje franz franzi fred freddy frederica frederiek frederieke frederik
        frederike frederique fredrik fredrika freek freerk frenkie frerik freya frida frieda
        friso frits frouke froukelien froukje fryderyk fulco funda furkan fyke fynn gabriel
        gabriela gabriella gaby gaetan galfryd gamze gea gedeon geert geerte geertje geertrui
        geertruida geertruide geeske geke gemma geoffrey georg george georges georgina gerald
        geraldine gerard gerarda gerazym gerben gerbrand gerd gerda gerdien gerhard gerharda
        gerhardus gerian geritje gerjan gerjo gerlinde gerlof germa germaine gerolf gerrie
        gerrit gerritje gert gertie gertjan gertruda gertrude gertruud gerty gerwin gesina
        geurt gheorghe ghislaine ghita ghizlane gideon giel gigi gijs gijsbert gijsje gilbert
        gilles gillian gina ginette ginewra ginny gino gioia giorgio giovanni gisela gisele
        gitta giulia giuseppe gizem glenda glenn gloria godelieve godfried gokhan gonda gonny
        gonsalwy gonul goran gosse govert grace graciela gracja grada gre greet greetje greta
        gretel gretha griet grietje grzegorz gudrun guido guillaume guillermo gul gulay gulcan
        gulsen gulten gunay gunter gust gustaaf gustav guus guusje guy gwen gwenda gwendolien
        gwendolyn gwenn gwido habib habiba hacer haci hafid hafida hafsa haiko hailey hajar
        hajo hakan hakim halil halima halime haluk hamid hamza han hanan hanane haneke hanife
        hanna hannah hanne hanneke hannelore hannie hanny hans harald harke harm harmen harmke
        haroen harold haroon harrie harriet harriette harrij harro harry hasan hasna hassan
        hassnae hatice hatim hatixhe havva hayat hayley hayriye heather hector hedda hedwich
        hedwig hedy heidi heidy heike heiko heiltje heimen hein heinz helder heleen helen
        helena helene helga hella helma helmich helmut henderika hendrick hendrik hendrika
        hendrikje hendrikus hendrina henk henna hennie henny henri henricus henriett henrietta
        henriette henrik henrike henryk henryka herbert herlinde herma herman hermance hermes
        hermi hermie hermien hermina hermine hessel hester hettie hetty hicham hidaya hidde
        hieke hielke hieronim hilarion hilary hilbert hilbrand hilda hilde hildegard hilke
        hille hillie hiltje hindrik hinke hinrik hiske hissam hodan horacy houda houria
        huberdien hubert hubertina hubertine hubertus hugo hugues huguette huib huibert hulya
        humphrey huseyin husna huub huug hylke hylkje ian iason ibrahim ibtissam ida idris
        idske iebel ien ietje ifrah ignace ignacy igor ike ikram ilay ildiko ilham ilhan ilias
        iliass ilja ilke ilker ilknur ilona ilonka ilse ilya ilyas imad imane imani imelda imke
        immanuel imran imre ina inaam inara inaya inci indira indra ine ineke ines inez inga
        inge ingeborg ingetje ingmar ingo ingrid inigo inke inneke innocenty ioana ioannis
        ionut irem irena irene ireneusz irenke irfan irina iris irma irmgard iryna isa isaac
        isabeau isabel isabella isabelle isaiah isis iskander ismail ismet isolde isra issam
        istvan iteke itske iva ivan ivana ivar ivette ivo ivonne ivy iwan iwona izaak izabela
        izajasz izolda izydor izzy jaap jaapje jacco jacinta jacintha jack jackie jackson jacky
        jaco jacob jacoba jacobien jacobus jacolien jacoline jacomien jacomijn jacquelien
        jacqueline jacques jade jadwiga jaelynn jaikje jaimy jairo jake jakob jakub jakubina
        jalal jamal james jamie jamila jan jana janco jandirk jane janet janienke janina janine
        janita janke janna jannah janne janneke jannes jannet jannetje jannette jannie jannigje
        jannik janny jans jantien jantiena jantina jantine jantje janusz janwillem jaqueline
        jara jari jarne jarno jaroslav jarrik jasmien jasmijn jasmin jasmina jasmine jasna
        jason jasper jaswina javi javier jaxon jay jayce jayda jayden jaylano jaylen jaylinn
        jayson jayvano jean jeanet jeanette jeanine jeanne jeannet jeannette jeannine jeanny
        jef jeffrey jeffry jefta jelena jelka jelle jellie jelmer jelte jeltje jeltsje jenna
        jenneke jennie jennifer jenny jens jente jeppe jeremi jeremiah jeremiasz jeremy jerney
        jeroen jerome jerrel jerry jerzy jesper jesse jessica jessie jesslyn jesslynn jet
        jetske jette jetty jidde jikke jildau jildou jill jilles jim jimena jimi jimmy jina
        jinte jinthe jip jits jitse jitske jo joachim joah joan joana joanna joao joas jobien
        jochem jochen jody joe joeke joel joelie joelle joep joeri joes joey johan johanna
        johanneke johannes johannis john johnny jojanneke joke jola jolanda jolande joleen
        jolet jolie jolien jolijn joline jona jonah jonas jonatan jonathan joni jonna jonne
        joop jooris jooske joost jop jordan jordi jordy jorg jorge jorieke jorien jorik jorinde
        jorine joris jorn jorne jorrick jorrit jort jos joscha joschka jose josee josef
        josefien joseph josephien josephine josh joshua josien josine joska joske josta joukje
        jovan jowan joy joya joyce jozef jozefien jozefina jozien jozina jozue juan juanita
        juda judith judy judyta jula julan jule jules julia juliaan julian juliana julie julien
        juliet juliette julita julius juliusz junayd juno jur jurgen jurjan jurjen jurre
        jurriaan jurrien justin justine justus justyn justyna jutta juul kaan kaat kaatje
        kacper kader kadir kadriye kai kaj kalistrat kamal kamiel kamil kamila kamilla karel
        karen karien karim karima karin karina karl karlien karlijn karol karolien karolina
        karoline karst karsten kas kasia kasim kaspar kasper katarzyna kate katelijn katelijne
        katharina katherina katherine kathinka kathleen kathy katie katinka katja kato katrien
        katrijn kavita kay kaya kayden kaylee kayleigh kazimierz keano kees keet keetje keimpe
        keith kelly kelvin kemal kenan kenneth kenza kenzo kerem kerim kerst kerstin kevin
        kevser khadija khadra khalid kian kiara kiki kim kina kira kirsten kirsty kitty kjeld
        klaar klaartje klaas klaasje klara klarencjusz klaske klaudia klaudiusz klazien klazina
        klemens klementyna kleopatra kobe kobie kobus koen koenraad koenraadt koert konrad
        konstancja konstanty konstantyn koos koosje kor koralia korneel kornel korneli kornelia
        kornelis korneliusz korrie krijn krijntje kris krista kristel kristien kristin kristina
        kristof krisztina krystian krystyna krzysztof ksawera ksawery ksenia ksenofont kubra
        kurt kwintyn kyan kyano kyara kylian kyra laetitia lahcen laila lale lamber lambert
        lambertus lambrecht lamia lammert lammie lamyae lana lander lara larissa lars larysa
        lasse laszlo latifa latoya laura laure lauren laurence laurencja laurencjusz laurens
        laurent laurenty laurentyna laurette laurie laurien lauw lauwerens lavinia layla lazarz
        lea leah leander leen leendert leendertje leentje leijla leila lein lejla lena lenie
        lenn lennard lennart lenne lenneke lennert lenny lenora leny leo leon leonard leonardo
        leonardus leonhard leonid leonie leonieke leonne leonoor leonora leontien leontine
        leopold leroy leslie letitia letty lev levent levi levy lewis lex leyla lia liam lian
        liana lianne libbe libert lida lidewij lidia liduina lidwien lidwina lidy liedeke lieke
        lien liene lieneke lienke lies liesanne liesbet liesbeth lieselore lieselot lieselotte
        liesje lieske lieuwe lieuwkje lieve lieze lijda lilia lilian liliana liliane lilianna
        lilla lillian lilly lilou lily limke lina linda linde lindsay lindsey lineke linette
        linn linne linnea lino linsey lionel lisa lisan lisanne lisbeth lise liselotte lisenka
        lisette lisl liv liva livia livio liya liyam liyana liza lize lizet lizette lizzy
        ljubica loa lobke lode lodewijk lodewijks loek loeki loekie loes loesje loet lois lola
        lolkje lonneke loraine lore lorena lorenzo loretta lorette lorraine lotje lott lotte
        lottie lou loua louay loubna louie louis louisa louise louisette louiza lourdes lourens
        louwrens lova lowie lubbert lubos luc luca lucas luce lucette lucia luciana luciano
        lucie lucien lucienne lucille lucinda lucio lucja lucjan lucy ludger ludmila ludo
        ludovic ludwig ludwik ludwika luigi luis luit luiza luka lukas lukasz luke lulu lut
        lutgard lutgarde lutske luuk luus luz lyam lyana lyanne lyda lydia lynn lysanne lysette
        maaike maaikel maarten maartje mabel machiel machteld macy madelief madelon mads mae
        maes magali magda magdalena magdalene magnus maha mahir mahmoud mahsa maick maik maja
        makary maksym maksymilian malak malcolm malgorzata malik malika malou malte malwina
        manal mandy manfred manja manoah manolo manon manouk manu manuel manuela mara marc
        marcel marceli marceline marcella marcelle marchien marcia marcin marco marcus marcy
        mare mareike mareille marek maren marga margaret margareta margaretha margarethe
        margarita margherita margie margit margje margo margot margreet margreeth margriet
        margrieta margriete margryt maria mariam marian mariana mariane mariangela marianna
        marianne maribel marie mariek marieke marieken mariel mariella marielle mariet marieta
        marietje mariette marij marijan marijcke marije marijke marijn marijne marijs marijtje
        marika marike mariken marilene marilyn marin marina marinel marinka marinke marino
        marinus mario marion marisa mariska marisol maristella marit marita marius marja marjan
        marjana marjanne marjanneke marjella marjet marjo marjoke marjolaine marjolein
        marjoleine marjolijn marjolijne marjon marjorie marjut mark marko markus marleen
        marleentje marlene marley marlie marlieke marlies marlijn marlinda marlise marloe
        marloes marlou marlous marly marlys marnix maroesja maroeska maroun marrit marsha mart
        marta marte marten martha marthe marthijn marti martien martijn martijntje martin
        martina martine martinus martje martyna marvel marvin marwa marwan mary marya maryam
        maryan maryna maryse marzena mascha massimo mateo mateusz mathias mathieu mathijs
        mathilde mathis mats matteo matthew matthias matthieu matthijn matthijs mattie mattijs
        matylda matz maud maudy mauri maurice maurits maurizio mauro maurycy max maxim maxime
        maximiliaan maximilian maxine maya mayke mayra maysa mayson mbarka mechteld mees megan
        meghan mehari mehdi mehmet mehtap meike meinder meindert meine meinou meint meinte
        meintje melania melanie melchior melek meliha melike melina melisa melissa melle melody
        mels meltem meltsje melvin mendel mendy menke menno menso mente meral mercedes mercy
        merel merijn merle merlijn merlin mert merve meryem meryl mesut meta metin metje mette
        meyke meyra mia micah micha michael michaela michal michalina michel michele michelle
        michiel michou mick midas miek mieke miel mien mieneke mientje miep mies miet mietje
        migel miguel mihaela mihai mijke mijntje mik mika mikael mike mikkel mikki mikolaj mila
        milan milana milano milena miley milly milo milos milou miloud mimi mimoun mimount mina
        mineke minie minka minke minne minnie mira mirab miran miranda mireille mirelle miriam
        mirjam mirjana mirka mirko miron miroslav mirre mirte mirthe mirza mischa mitch
        mitchell mo moad moana moaz modestus moes mohamad mohamed mohammad mohammed mohamud
        mohsin moira mojzesz molly mona monica moniek monika monique montserrat morad morris
        mounia mounir mourad moussa moustafa mozes muhammad muhammed murat muriel murielle murk
        musa mustafa mustapha myla mylan mylo myra myriam myrna myrte myrthe naajla nabil
        nabila nadege nadia nadieh nadine nadir nadira nadja nadya nadzieja naima najat najib
        najla najma nancy nand nanda nanette nanna nanne nanneke nanny naomi naoual naoufal
        naoufel narges nassim nassira natacha natalia natalie nataliya natalja natan natanael
        natasha natasja nathalie nathan nathanael naud nawal nazan nazariusz nazary nazli neal
        nebahat necla neelke neeltje neil nel nela nele nelie nelleke nellie nelly nena nerissa
        nermin neslihan nesrin nestor nicholas nick nicky nicla nico nicolaas nicolai nicolas
        nicolaus nicole nicoleta nicolette nicolien nicoline nicolle niek niels nielsje niene
        nienke nigel nihal nihat nika nike nikita nikki nikkie nikodem nikola nikolaas nila
        nilgun nils nina nine ninke nino ninthe nisa nisrine noa noah noam noami noe noel
        noelia noella noelle noemi noeska nol nola nolan nolda nomi nona noor noortje nora
        norah norbert nordin noreen norma norman nouchka noud nour noura nourddin nouredine
        nouri nout novi nuray nurcan nuria nuriye nynke oda odette odile oeds oene ofelia oguz
        okan okke oksana olaf olav oleg olena olga olimpia oliver olivia olivier oliwia oliwier
        omar omer omkar ondine onno onufry onur oonagh orestes orhan oriane orla orlando oscar
        oskar osman osmund otis otmar otte ottilie otto ouafa oumaima oumayra ousmane owen ozan
        ozcan ozge ozgur ozlem paco palmyra pam pamela pantaleon paola paolo pascal pascale
        pascalle pasquale pat patrice patricia patrick patriek patrik patrizia patrycja
        patrycjusz patrycy patryk patty paul paula paulette paulien paulina pauline paulus
        pavel pawel pedro peer peggy pelagia pelin pelle penelopa pepijn perla perrine perry
        pete peter petja petra petri petronella petrus petter petula phaedra phil phileine
        philemon philip philippe philippine philomena philou phyllis pia pien pierre pierrette
        piet pieta pieter pieterjan pieternel pieternella pietje pietro pim pinar piotr pippa
        pleun pleuni polikarp popke porfiriusz porfiry poul prisca priscilla priya prokles
        prokop prokul przemyslaw puck quentin quin quincy quinn quinten quinty quirijn quirine
        raafat rabia rabih rachel rachela rachelle rachida radboud radek radj radmila raf
        rafael rafaella rafal rafik rafke ragna rahel rahima raimond rainer raisa raja rajae
        rajesh rajmund rajnold ralf ralph ramazan rami ramon ramona ramses rana randa randolf
        randy ranja raoul raphael raphaella rascha rashid rasmus raul ravi rayan raymon raymond
        raymonde razia razvan rebecca rebeka rebekka recep redouan redouane reena reggie regien
        regina reginald regine regula reijer reimer rein reina reinard reinbert reinder reineke
        reiner reinhard reinhilde reinhold reinie reinier reinildis reinjan reinold reinout
        reinske reint reitske reitze rembrandt remco remke remko remon remy renaat renald
        renata renate renaud rendert rene renee reni renilde renko reno rens rensje renske
        renze resi reyer reyhan reza ria riad rian rianna rianne ricarda ricardo riccardo
        richard richel richelle richt rick rico rie riejanne riekelt riekje rieks riekus riemke
        rieneke rienk rients riet rietje rigo rik rika rike rikie rikkert rikst riley rimke
        rina rinaldo rineke ringo rinie rinke rinny rinse rinske rinskje rinus rinze rishi rita
        ritske rixt riza roald roan rob robbe robbert robbie robert roberta robertjan roberto
        robin robine robyn rocco roche rochelle rochus roderick roderik roderyk rodney roel
        roeland roelfien roelie roelien roelina roelof roelofje roeltje roemer roger rogier
        rohan rohini roksana roland rolanda rolande rolf rolien rolinda romain roman romana
        romano romee romeo romke romy ron rona ronald roni ronja ronnie roos rosa rosalia
        rosalie rosalinda rosalinde rosaline rosanna rosanne rosella rosemarie rosemarijn
        rosemary roshni rosie rosine rosita rouke rowan rowena rowin rowy roxane roxanne roy
        roza rozalia rozalie rozanne rozemarie rozemarijn rozemie ruben ruby ruchi rudi rudie
        rudmer rudo rudolf rudolph rudy rufina rufus ruger rui rukiye rumeysa rushil russell
        ruta rutger ruth ruud ruurd ryan rykel ryszard saadia saakje saar saartje sabah sabien
        sabina sabine sabri sabrina sacha sadia sadik safa safae safia safiya safouan safouane
        sahar sahra said saida saidi saimi salih salim salima salma salome salomon saloua
        salvatore salwator sam samantha sameer samet sami samia samir samira sammie samson
        samuel samya sana sanae sanam sander sandhia sandra sandrine sandy sanjay sanna sanne
        sanneke sanny santiago santino sara sarah sari sarina sarita sascha sasja saske saskia
        satish savannah sawsan scarlett scott scottie sean seb sebas sebastiaan sebastian
        sebastien sebo seda sedat sef sefa seher selcuk selena selim selin selina seline selma
        selman sem sema semih semra senait senay senn senna senne seppe serafin serafina serap
        seraphine serdar serena serge sergej sergio sergiusz sergiy serhat serhiy serkan serpil
        servaas seth sev sevda severien sevgi sevim sevinc seweryn seyda seyma shahin shailesh
        shaista shakira shalini shanice shanna shannon shanti sharda sharida sharita sharmila
        sharon sharona sharonne shauni shawn sheela sheena sheila sherida sherita sherry
        shireen shirin shirley sia siard siawash sibel sibren sibylle sicco sieb siebe siebrand
        siebren siebrich siebrig siegfried siem siemen siemon sien sienna sientje siep sierd
        sieta sietse sietske sieuwke siewert sifra sigi sigmund sigrid siham sihame sija
        sijbrand sijbren sijke sijmen sijtske silas silke silvan silvana silvano silvia simen
        simeon simon simona simone simonne sinan sindy sinem siobhan sipke siska sissi sithy
        sjaak sjaan sjak sjanie sjanne sjanneke sjef sjeiki sjeng sjennie sjimmie sjo sjoera
        sjoerd sjoerdje sjoerdtje sjon sjors sjouke sjoukje smail soenita sofia sofian sofiane
        sofie sofieke sofyan solange soledad solveig songul sonia sonja soof sophia sophie
        sophieke soraya soria souad soufian soufiane soukaina soumaya spirydion stacey staf
        stan stanislav stanislaw stanley stans steef stef stefan stefania stefanie stefano
        steffen steffi steffie stefhan stella sten stephan stephane stephanie stephen sterre
        steve steven stien stieneke stijn stijntje stina stineke stoffel suat sudesh sue sueda
        sueli sufyan suhaila sule suleyman sultan suna sunil sunita sunniva suraya sureyya
        surya susan susanna susannah susanne susie suus suzan suzanna suzanne suze suzette svea
        sven svenja sverre svetlana svitlana swaantje swanet swannie swenna syb sybe sybil
        sybilla sybille sybolt sybrand sybren sylvain sylvana sylvester sylvia sylviane sylvie
        sylvy sylwester sylwia symen syntyche syta sytske szczepan szymon tabitha tacjana taco
        tadesse tadeusz taeke taetske tahar tahir taieb take takis tako talia talitha tamar
        tamara tamer tamina taner tania tanisha tanja tanneke tanya tara tarek tarik tariq
        tarkan tasha tasja tatiana tatjana tatyana teade teake ted teddy teije teis tekla
        teodor teodora terencjusz teresa terese teresia terri terry tesfay tess tessa tessel
        tetiana tetje teun teunie teunis teuntje teus thalia thamar thea thecla theda thei theo
        theodoor theodora theodorus theolinda thera theresa therese theresia thessa theun
        thiago thibault thibaut thibo thie thiemo thierry thije thijmen thijn thijs thilo
        thirza thom thomas thorben thorsten tia tiago tiana tiara tibbe tibo tibor tiede tieme
        tiemen tien tieneke tietia tiffany tijl tijmen tijn tijs tilly tim timea timo timon
        timothy timur tina tine tineke tinie tinka tinneke tino tinus tiny tirsa tirza titia
        titus tjaarda tjaart tjaling tjalling tjamme tjarda tjark tjarko tjebbe tjeerd tjeerdje
        tjerk tjerkje tjibbe tjits tjitse tjitske tjitte tjomme tjorven tobias tobiasz tobin
        toby toine tolga tom tomas tomasz tomek tomke tommy ton tona toni tonja tonke tonko
        tonnie tonny toon toos torsten tosca touria tove tracy trees treesje trienke trijn
        trijnie trijntje trinette trinus tristan trix trudi trudie trudy truida truus truusje
        tsjitske tuba tugba tulay tuncay turgut tuur twan tycho tygo tyler tymon tymoteusz tyra
        tys ubbo ubel uche udo ufuk ugur uilke uke ulrich ulrik ulrike umar umit umut uriah
        ursel ursula uta ute uwe valentijn valentin valentina valentine valentino valeria
        valerie valeska valter vanessa vasco vasile vasiliki vaso veerke veerle vefa veit veli
        velma vera verena veronica veronika veronique vic vicente vicky victor victoria vieve
        viggo vigo vijay vikash viktor vilma vince vincent vincenza vincenzo vinod vinz viola
        violetta virgil virginie vivian viviane vivianne vivienne vladimir volkan volker
        volodymyr waclaw wafa waheed walburga waldemar walenty walentyn walentyna waleria
        walerian walery walgierz walid wallie walt walter walther waltraud wanda wander wanesa
        wannes ward warner warre wasim wassila wassim wawrzyniec weia wencke wendel wendela
        wendelien wendelin wendelmoet wendy wenneke wera werner weronika wesley wessel wia
        wiard wibe wibout wido wiebe wiebke wiebren wiebrig wiecher wiecherd wiefke wieger
        wiegert wieke wiel wieland wiep wiepke wiert wies wiesje wieteke wietse wietske wigger
        wijbe wijbren wijnand wijnanda wijntje wijtske wikje wiktor wiktoria wil wilamar
        wilbert wilco wildrik wilfred wilfried wilfryd wilgert wilhelm wilhelmien wilhelmina
        wilhelmus wilja wiljan wilke willeke willem willemieke willemien willemijn willemijntje
        willemke william willibrord willibrordus willy wilma wilmar wilmer wilna wim winand
        wincenty wineke winfried winnie winston winy wiola wirginia wiro wisse witalis
        wladyslaw wlodek wlodzimierz wobbe wobke wojtek wolfgang wolter wopke wouke wout wouter
        woutera wouterina wubbe wubbo wybe wybren wybrig wyke wytse wytske wytze xaf xander
        xandra xavi xavier xaviera xenia xiao xiomara yael yahya yamina yamna yana yanick yanna
        yannic yannick yannis yara yarah yasar yasemin yasin yasmijn yasmin yasmina yasmine
        yassin yassine yassir yavuz ybe yde ydo yelda yelena yenthe yentl yeter yfke yigit
        yildiz yilmaz yinthe yke ylona ylva yme ymkje yohanna yokita yolanda yolande yonas yoni
        yoran yorben yorick younes youness younous youp youri yousef yousif yousra youssef
        youssra ypie yteke yucel yudith yue yulia yuna yunus yuri yusra yusuf yves yvette yvon
        yvonne zacharias zachariasz zachary zafer zahia zahra zainab zakaria zakia zaneta zara
        zarah zayd zayn zeger zegert zehra zekeriya zeki zelda zeliha zena zenab zerrin zeyneb
        zeynep zilla zina zineb zita ziyad zoe zoey zofia zohair zohra zoltan zonne zora zoran
        zosia zoubida zouhair zsofia zsuzsanna zuhal zuleyha zuzanna zwaan zwaantje zwanet
        zwannie zwanny zwier zygmunt
    )";

const std::unordered_set<std::string_view>& names() {
    static const std::unordered_set<std::string_view> k_all = words_of_list(k_names);
    return k_all;
}

} // namespace

bool is_first_name(std::string_view word) {
    return names().contains(word) || names().contains(word.substr(0, word.find('-')));
}

} // namespace intake
